import { expect, it } from "vitest";
import { cellFrom, codeOf, LOADING } from "@/lib/attendance/cell-code";
import type { DayRange } from "@/lib/attendance/day";
import { cellOf } from "@/lib/attendance/record";
import { readKnownDays } from "@/lib/store/known-days";
import { deleteResultsBefore, markStale, readRecords } from "@/lib/store/results";
import { staleCells } from "@/lib/store/stale-cells";
import { saveRecords } from "@/tests/support/save-records";
import { describeBothDatabases } from "../support/databases";
import { dayRecord, migratedStore, newId } from "./migrated";

const AUGUST = { from: "2026-08-01", to: "2026-08-31" } as const satisfies DayRange;
const NO_ROW = codeOf(cellOf(null));
const LATE = { result: "late", supplement: "none" } as const;

describeBothDatabases("results", (open) => {
  const store = migratedStore(open);
  const save = (
    employeeId: string,
    range: DayRange,
    records: ReturnType<typeof dayRecord>[],
    fetchedAt: number,
  ) => saveRecords(store(), { employeeIds: [employeeId], range, records, fetchedAt });
  const codesOf = async (employeeId: string, range: DayRange) => {
    const { codes, asOf } = await readKnownDays(store(), { employeeIds: [employeeId], ...range });
    return { codes, asOf };
  };

  it("keep a record as it came, and the absence of one as a fact", async () => {
    const me = newId();
    const odd = { result: "unknown", rawResult: "Sleeping\u0000", supplement: "field" } as const;
    const range = { from: "2026-08-03", to: "2026-08-05" } as const;
    await save(
      me,
      range,
      [dayRecord(me, "2026-08-03", LATE), dayRecord(me, "2026-08-05", odd)],
      1000.5,
    );
    expect(await readRecords(store(), { employeeIds: [me], ...range })).toEqual([
      {
        employeeId: me,
        day: "2026-08-03",
        record: dayRecord(me, "2026-08-03", LATE),
        fetchedAt: 1000.5,
      },
      { employeeId: me, day: "2026-08-04", record: null, fetchedAt: 1000.5 },
      {
        employeeId: me,
        day: "2026-08-05",
        record: dayRecord(me, "2026-08-05", { ...odd, rawResult: "Sleeping\uFFFD" }),
        fetchedAt: 1000.5,
      },
    ]);
  });

  it("can be read by the codes of their cells", async () => {
    const [me, other] = [newId(), newId()];
    await save(me, AUGUST, [dayRecord(me, "2026-08-03", LATE), dayRecord(me, "2026-08-04")], 1000);
    await save(other, AUGUST, [], 1000);
    const codes = [codeOf(cellOf(dayRecord(me, "2026-08-03", LATE)))];
    const found = await readRecords(store(), { employeeIds: [me, other], ...AUGUST, codes });
    expect(found.map(({ employeeId, day }) => [employeeId, day])).toEqual([[me, "2026-08-03"]]);
  });

  it("show days that were never fetched as loading", async () => {
    const me = newId();
    await save(me, { from: "2026-08-02", to: "2026-08-02" }, [], 2000);
    await save(
      me,
      { from: "2026-08-04", to: "2026-08-04" },
      [dayRecord(me, "2026-08-04", LATE)],
      1000,
    );
    const month = await codesOf(me, { from: "2026-08-01", to: "2026-08-05" });
    const late = codeOf(cellOf(dayRecord(me, "2026-08-04", LATE)));
    expect(month).toEqual({
      codes: [LOADING, NO_ROW, LOADING, late, LOADING].join(""),
      asOf: 1000,
    });
    expect(await codesOf(newId(), AUGUST)).toEqual({ codes: LOADING.repeat(31), asOf: null });
  });

  it("are not overwritten by a fetch that began earlier", async () => {
    const me = newId();
    const range = { from: "2026-08-03", to: "2026-08-03" } as const;
    await save(me, range, [dayRecord(me, "2026-08-03", LATE)], 2000);
    await save(me, range, [], 1999);
    const month = await codesOf(me, range);
    expect(cellFrom(month.codes).state).toBe("late");
    await save(me, range, [], 2001);
    expect(await codesOf(me, range)).toEqual({ codes: NO_ROW, asOf: 2001 });
  });

  it("take the last of two records for one day", async () => {
    const me = newId();
    const range = { from: "2026-08-03", to: "2026-08-03" } as const;
    await save(me, range, [dayRecord(me, "2026-08-03"), dayRecord(me, "2026-08-03", LATE)], 1);
    expect(cellFrom((await codesOf(me, range)).codes).state).toBe("late");
  });

  it("are stale by the age that each day allows", async () => {
    const [fresh, old, unseen] = [newId(), newId(), newId()];
    const range = { from: "2026-08-01", to: "2026-08-04" } as const;
    const now = 100_000;
    await save(fresh, range, [], now - 30);
    await save(old, range, [], now - 900);
    const freshness = {
      now,
      maxAgeSeconds: 86_400,
      since: [
        { day: "2026-08-02", maxAgeSeconds: 600 },
        { day: "2026-08-04", maxAgeSeconds: 20 },
      ] as const,
    };
    const asked = { employeeIds: [fresh, old, unseen], ...range, freshness };
    expect(await staleCells(store(), asked)).toEqual([
      { employeeId: fresh, days: ["2026-08-04"] },
      { employeeId: old, days: ["2026-08-02", "2026-08-03", "2026-08-04"] },
      { employeeId: unseen, days: ["2026-08-01", "2026-08-02", "2026-08-03", "2026-08-04"] },
    ]);
  });

  it("stay stale when the fetch that brings them began before they were made stale", async () => {
    const [seen, unseen] = [newId(), newId()];
    const range = { from: "2026-08-03", to: "2026-08-03" } as const;
    const freshness = { now: 1100, maxAgeSeconds: 86_400, since: [] };
    const stale = async () =>
      (await staleCells(store(), { employeeIds: [seen, unseen], ...range, freshness })).length;
    await save(seen, range, [], 1000);
    for (const id of [seen, unseen]) await markStale(store(), id, ["2026-08-03"], 1010);
    expect(await codesOf(unseen, range)).toEqual({ codes: LOADING, asOf: null });
    for (const id of [seen, unseen]) await save(id, range, [], 1005);
    expect(await stale()).toBe(2);
    for (const id of [seen, unseen]) await save(id, range, [], 1020);
    expect(await stale()).toBe(0);
  });

  it("give a month of a thousand people as a thousand short texts", async () => {
    const prefix = newId();
    const people = Array.from({ length: 1000 }, (_, i) => `${prefix}-${i}`);
    for (let i = 0; i < 1000; i += 50) {
      const employeeIds = people.slice(i, i + 50);
      const records = employeeIds.map((id) => dayRecord(id, "2026-08-10", LATE));
      await saveRecords(store(), { employeeIds, range: AUGUST, records, fetchedAt: 5000 + i });
    }
    const month = await readKnownDays(store(), { employeeIds: people, ...AUGUST });
    const late = codeOf(cellOf(dayRecord("", "2026-08-10", LATE)));
    const expected = NO_ROW.repeat(9) + late + NO_ROW.repeat(21);
    expect(month.codes).toBe(expected.repeat(1000));
    expect(month.asOf).toBe(5000);
    expect((await codesOf(`${prefix}-999`, AUGUST)).asOf).toBe(5950);
    const freshness = { now: 5000, maxAgeSeconds: 10, since: [] };
    expect(await staleCells(store(), { employeeIds: people, ...AUGUST, freshness })).toEqual([]);
  });

  it("are the same of a few people as among thousands who are unknown", async () => {
    const strangers = Array.from({ length: 3000 }, newId);
    const [first, second] = [newId(), newId()];
    for (const id of [first, second])
      await save(id, AUGUST, [dayRecord(id, "2026-08-10", LATE)], 6000);
    const all = [first, ...strangers, second];
    const [few, many] = [
      await readKnownDays(store(), { employeeIds: [first, second], ...AUGUST }),
      await readKnownDays(store(), { employeeIds: all, ...AUGUST }),
    ];
    const unknown = LOADING.repeat(31 * strangers.length);
    expect(many.codes).toBe(few.codes.slice(0, 31) + unknown + few.codes.slice(31));
    expect(many.asOf).toBe(few.asOf);
    const freshness = { now: 6000, maxAgeSeconds: 10, since: [] };
    const stale = await staleCells(store(), { employeeIds: all, ...AUGUST, freshness });
    expect(stale.map(({ employeeId }) => employeeId)).toEqual(strangers);
  });

  it("are deleted in small steps, month by month, when they are too old to keep", async () => {
    const people = [newId(), newId(), newId()];
    const range = { from: "2019-11-28", to: "2020-01-05" } as const;
    await saveRecords(store(), { employeeIds: people, range, records: [], fetchedAt: 1 });
    const steps: number[] = [];
    do steps.push(await deleteResultsBefore(store(), "2020-01-01", 4));
    while (steps.at(-1) !== 0);
    expect(steps).toEqual([4, 2, 0]);
    const [me = ""] = people;
    expect((await codesOf(me, { from: "2019-12-31", to: "2020-01-01" })).codes).toBe(
      LOADING + NO_ROW,
    );
  });
});
