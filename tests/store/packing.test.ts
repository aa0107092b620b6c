import fc from "fast-check";
import { expect, it } from "vitest";
import type { PunchResult, Segment } from "@/lib/attendance/record";
import { RESULTS, SUPPLEMENTS } from "@/lib/attendance/result";
import { iso, seconds } from "@/lib/store/instant";
import { packRecord, unpackRecord } from "@/lib/store/packed-record";
import { dayRecord } from "./migrated";

const instants = fc.option(fc.integer({ min: 0, max: 4_000_000_000 }));
const punches = fc
  .record({
    result: fc.constantFrom(...RESULTS),
    supplement: fc.constantFrom(...SUPPLEMENTS),
    shiftAt: instants,
    punchAt: instants,
    recordId: fc.option(fc.string()),
    raw: fc.tuple(fc.string(), fc.string()),
  })
  .map(
    ({ raw: [rawResult, rawSupplement], ...punch }): PunchResult => ({
      ...punch,
      ...(rawResult ? { rawResult } : {}),
      ...(rawSupplement ? { rawSupplement } : {}),
    }),
  );
const segments: fc.Arbitrary<Segment[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("normal", "overtime"),
    punchNo: fc.integer({ min: -1, max: 2 }),
    in: punches,
    out: punches,
  }),
  { maxLength: 4 },
);

it("every record survives packing, through JSON", () => {
  fc.assert(
    fc.property(segments, fc.option(fc.string()), (some, groupId) => {
      const record = { ...dayRecord("e-1", "2026-08-03"), groupId, segments: some };
      const stored = JSON.parse(JSON.stringify(packRecord(record)));
      expect(unpackRecord("e-1", "2026-08-03", stored)).toEqual(record);
    }),
  );
});

it("a day of two punches takes less than 200 bytes", () => {
  const packed = JSON.stringify(packRecord(dayRecord("e-1", "2026-08-03")));
  expect(Buffer.byteLength(packed)).toBeLessThan(200);
});

it("a word that this version does not know reads as unknown and is shown as it was", () => {
  const record = unpackRecord("e-1", "2026-08-03", [
    null,
    null,
    [0, 0, ["abducted", "by-aliens", null, null, null], ["normal", "none", null, null, null]],
  ]);
  expect(record.segments[0]?.in).toEqual({
    result: "unknown",
    supplement: "unknown",
    rawResult: "abducted",
    rawSupplement: "by-aliens",
    shiftAt: null,
    punchAt: null,
    recordId: null,
  });
});

it.each([
  ["2026-08-01 08:00:00+00", "2026-08-01T08:00:00.000Z"],
  ["2026-08-01 08:00:00.25+08", "2026-08-01T00:00:00.250Z"],
  ["2026-08-01 08:00:00.123456-03:30", "2026-08-01T11:30:00.123Z"],
])("PostgreSQL's %s is %s", (text, expected) => {
  expect(iso(seconds(text))).toBe(expected);
});

it("a text that is no instant is refused", () => {
  expect(() => seconds("infinity")).toThrow(RangeError);
});
