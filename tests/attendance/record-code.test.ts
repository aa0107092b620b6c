import fc from "fast-check";
import { expect, it } from "vitest";
import { codeOf } from "@/lib/attendance/cell-code";
import { cellOf, type DayRecord, type PunchResult } from "@/lib/attendance/record";
import { codeOfDay } from "@/lib/attendance/record-code";
import { RESULTS, SUPPLEMENTS } from "@/lib/attendance/result";

const instant = fc.constantFrom(null, 1_793_062_800);
const punch: fc.Arbitrary<PunchResult> = fc
  .record({
    result: fc.constantFrom(...RESULTS),
    supplement: fc.constantFrom(...SUPPLEMENTS),
    shiftAt: instant,
    punchAt: instant,
    recordId: fc.constantFrom(null, "r1", "r2"),
    raw: fc.boolean(),
  })
  .map(({ raw, ...rest }) => ({ ...rest, ...(raw && { rawResult: "Strange" }) }));
const record: fc.Arbitrary<DayRecord> = fc.record({
  employeeId: fc.constant("u1"),
  day: fc.constant("2026-08-03" as const),
  groupId: fc.constant(null),
  shiftId: fc.constant(null),
  segments: fc.array(
    fc.record({
      kind: fc.constantFrom("normal", "normal", "normal", "overtime"),
      punchNo: fc.integer({ min: 0, max: 2 }),
      in: punch,
      out: punch,
    }),
    { maxLength: 5 },
  ),
});

it("a code that is remembered by its words is the one of the day's own cell", () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 20 }), (records) => {
      for (const each of [null, ...records, ...records])
        expect(codeOfDay(each)).toBe(codeOf(cellOf(each)));
    }),
    { numRuns: 100 },
  );
});
