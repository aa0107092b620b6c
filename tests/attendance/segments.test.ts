import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellOf, type DayRecord, judgedPunches, type Segment } from "@/lib/attendance/record";
import { anyRecord, pair, record } from "./builders";

const lack = { result: "lack" } as const;
const shared = { recordId: "same" };

const placesOf = (day: DayRecord) =>
  judgedPunches(day).map(({ segment, side }) => `${day.segments.indexOf(segment)}/${side}`);

/** A punch without any record stays so: Feishu may have left it out. */
const renamed = (day: DayRecord, idOf: (at: number) => string) => {
  let at = 0;
  const side = (punch: Segment["in"]) => ({
    ...punch,
    recordId: punch.recordId === null ? null : idOf(at++),
  });
  return {
    ...day,
    segments: day.segments.map((s) => ({ ...s, in: side(s.in), out: side(s.out) })),
  };
};

describe("a pair of a day", () => {
  it("is known by its place: normal pairs that share one record id are all counted", () => {
    const day = record(
      pair(0, shared, { ...shared, ...lack }),
      pair(1, { ...shared, ...lack }, shared),
      pair(2, shared, shared),
    );
    expect(placesOf(day)).toEqual(["0/in", "0/out", "1/in", "1/out", "2/in", "2/out"]);
    expect(cellOf(day)).toEqual({ state: "lack", side: "both", overlay: "none" });
  });

  it("of a normal shift does not change with its record ids", () => {
    fc.assert(
      fc.property(anyRecord, (of) => {
        const normal = record(...of.segments.filter(({ kind }) => kind === "normal"));
        const plain = cellOf(normal);
        expect(cellOf(renamed(normal, () => "same"))).toEqual(plain);
        expect(cellOf(renamed(normal, (at) => `r${at}`))).toEqual(plain);
        expect(judgedPunches(normal)).toHaveLength(normal.segments.length * 2);
      }),
    );
  });

  it("of overtime that shares one record alone is counted on its other side", () => {
    const day = record(
      pair(0, { recordId: "a" }, { recordId: "b" }),
      pair(-1, { recordId: "b" }, { recordId: "c", ...lack }),
    );
    expect(placesOf(day)).toEqual(["0/in", "0/out", "1/out"]);
    expect(cellOf(day)).toEqual({ state: "lack", side: "out", overlay: "none" });
  });

  it("of overtime never adds a fault through a record of the normal shift", () => {
    const normal = [pair(0, { recordId: "a" }, { recordId: "b" }), pair(1, { recordId: "c" })];
    for (const ids of [
      ["a", "b"],
      ["b", "c"],
      ["c", "a"],
      ["a", "a"],
    ] as const) {
      const overtime = pair(-1, { recordId: ids[0], ...lack }, { recordId: ids[1], ...lack });
      expect(cellOf(record(...normal, overtime)).state).toBe("normal");
      expect(cellOf(record(overtime, ...normal)).state).toBe("normal");
    }
  });

  it("is counted at most once per place, every record of overtime at most once", () => {
    fc.assert(
      fc.property(anyRecord, (of) => {
        const places = placesOf(of);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});
