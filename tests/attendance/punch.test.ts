import { expect, it } from "vitest";
import { PUNCH_SOURCES } from "@/lib/attendance/punch";

it("lists the sources of a raw punch in the order of Feishu's numbers 0 to 7", () => {
  expect([...PUNCH_SOURCES.entries()]).toEqual([
    [0, "person"],
    [1, "admin"],
    [2, "remedy"],
    [3, "system"],
    [4, "off-not-needed"],
    [5, "machine"],
    [6, "fast"],
    [7, "import"],
  ]);
});
