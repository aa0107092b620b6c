import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { PersonLines } from "@/components/day/bulk-remedy/person-lines";
import { queries } from "@/lib/queries";
import { zhCn } from "@/lib/text/zh-cn";
import { shown, viewer } from "../../remedies/open-decisions";
import { lineOf } from "./stage";

const entered = {
  ...{ left: new Set<string>(), times: new Map(), clock: null, fitting: 0 },
  ...{ toggle: () => undefined, setTime: () => undefined, forAll: () => undefined },
};
const linesOf = (employeeId: string) =>
  shown(createElement(PersonLines, { lines: [lineOf(employeeId)], zoned: false, entered }), [
    { queryKey: queries.me({}).queryKey, data: viewer },
  ]);

describe("corrections for many", () => {
  it("mark those that are one's own, and no others", () => {
    expect(linesOf(viewer.employeeId)).toContain(`>${zhCn.bulk.own}<`);
    expect(linesOf("c3a80b11")).not.toContain(`>${zhCn.bulk.own}<`);
  });
});
