import { describe, expect, it } from "vitest";
import {
  isWhole,
  itemOf,
  READING,
  type Submission,
  settledBy,
  tallyOf,
  type Wish,
} from "@/components/day/bulk-remedy/submission";
import { entriesOf } from "@/components/day/sending/entries";
import type { BatchResults } from "@/lib/contract/remedies";
import { lineOf, windowOf } from "./stage";

const wish = (employeeId: string): Wish => ({
  line: lineOf(employeeId),
  time: "2026-11-20T09:00",
});
type Result = BatchResults["results"][number];
const result = (employeeId: string, over: Partial<Result>): Result => ({
  ...{ employeeId, date: "2026-11-20", punchNo: 0, workType: 1 },
  ...{ outcome: "confirmed", requestId: null, approvalId: null, code: null },
  ...over,
});
const readOne = (over: Partial<Result>) =>
  READING.fateOf(wish("e1"), { results: [result("e1", over)] });

describe("what came of many corrections", () => {
  it("is read item by item from the answer, by person, day and punch", () => {
    const results = [result("e2", { outcome: "unconfirmed" }), result("e1", {})];
    expect(READING.fateOf(wish("e1"), { results })?.kind).toBe("pending");
    expect(READING.fateOf(wish("e2"), { results })?.kind).toBe("unconfirmed");
    expect(READING.fateOf(wish("e3"), { results })).toBeUndefined();
  });

  it("is unknown, and not refused, where something of ours broke on the way", () => {
    expect(readOne({ outcome: "refused", code: "internal" })?.kind).toBe("unknown");
    expect(readOne({ outcome: "refused", code: "no-remedy-left" })?.kind).toBe("refused");
    expect(readOne({ outcome: "not-started" })?.kind).toBe("unknown");
  });

  it("names a free shift's punch as its window does, in the question and in the answer", () => {
    const free = windowOf({ workType: 0, free: true });
    const asked: Wish = { ...wish("e1"), line: lineOf("e1", free) };
    expect(itemOf(asked).workType).toBe(0);
    expect(READING.fateOf(asked, { results: [result("e1", { workType: 1 })] })?.kind).toBe(
      "pending",
    );
  });

  it("is pending once our own list shows what nobody had confirmed, and nothing else changes", () => {
    const entries: Submission[] = entriesOf(["e1", "e2", "e3"].map(wish), () => "k");
    const fates = ["unconfirmed", "refused", "unconfirmed"] as const;
    const known = entries.map(
      (each, i): Submission => ({
        ...each,
        fate: { kind: fates[i] ?? "waiting", code: null },
      }),
    );
    const held = ["e1", "e2"].map((id) => result(id, {}));
    const next = settledBy(known, held);
    expect(next.map(({ fate }) => fate.kind)).toEqual(["pending", "refused", "unconfirmed"]);
    expect(tallyOf(next)).toMatchObject({ pending: 1, refused: 1, unconfirmed: 1 });
  });

  it("is not whole while the server has not begun with some of it", () => {
    expect(isWhole({ results: [result("e1", {})] })).toBe(true);
    expect(isWhole({ results: [result("e1", { outcome: "not-started" })] })).toBe(false);
  });
});
