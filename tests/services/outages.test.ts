import { beforeAll, expect, it } from "vitest";
import type { Day } from "@/lib/attendance/day";
import { instantOf } from "@/lib/attendance/zone";
import type { Context } from "@/lib/services/context";
import { getTrends } from "@/lib/services/trends";
import { savePunches } from "@/lib/store/punches";
import { saveRecords } from "@/tests/support/save-records";
import { describeBothDatabases } from "../support/databases";
import { MONTH, NOW, seeded } from "./seeded";
import { DARK_DAY, PLANT, TRENDS_COMPANY } from "./trends-company";

const hints = async (ctx: Context, range = MONTH) => (await getTrends(ctx, range)).outages;

describeBothDatabases("a hint at a failed device", (open) => {
  const as = seeded(open, TRENDS_COMPANY);

  it("tells the day, the hour and the shift on which most could not punch, with those to correct", async () => {
    const lacking = PLANT.slice(0, 6);
    expect(await hints(as())).toEqual([
      {
        ...{ day: DARK_DAY, side: "in", zone: "Asia/Shanghai" },
        from: `${DARK_DAY}T09:00:00+08:00`,
        until: `${DARK_DAY}T09:00:00+08:00`,
        at: { kind: "shift", name: null, group: "g" },
        ...{ missed: 6, expected: 8, total: 6 },
        people: lacking.map((employeeId) => ({
          ...{ employeeId, name: `Name of ${employeeId}`, day: DARK_DAY },
        })),
      },
    ]);
  });

  it("is given for no ordinary day, and for no group that never punches", async () => {
    for (const day of ["2026-11-04", "2026-11-13", "2026-11-17"] satisfies Day[])
      expect(await hints(as(), { from: day, to: day })).toEqual([]);
    expect(await hints(as(), { from: DARK_DAY, to: DARK_DAY })).toHaveLength(1);
  });

  it("holds nobody outside the scope and is not drawn from them", async () => {
    expect(await hints(as("head"))).toHaveLength(1);
    expect(await hints(as("plant1"))).toEqual([]);
    expect(await hints(as("office1"))).toEqual([]);
  });
});

describeBothDatabases("a hint at a failed device from punches that are known", (open) => {
  const as = seeded(open, TRENDS_COMPANY);
  const punchAt = (employeeId: string, day: Day, place: string) => ({
    ...{
      recordId: `${employeeId} ${day}`,
      employeeId,
      creatorId: null,
      source: "machine" as const,
    },
    ...{ at: instantOf(`${day}T08:55`, "Asia/Shanghai"), place, wifi: null, deviceId: null },
    ...{ field: false, comment: null, photoUrls: [] },
  });
  const range = { from: "2026-11-10", to: "2026-11-11" } as const;

  beforeAll(async () => {
    const punches = PLANT.map((id, i) =>
      punchAt(id, range.from, i < 6 ? "North gate" : "South gate"),
    );
    const span = { from: NOW - 20 * 86_400, to: NOW };
    const fetched = { employeeIds: PLANT, range, span, punches, fetchedAt: NOW - 60 };
    await savePunches(as().store, fetched);
  });

  it("names the place where those people punch, once", async () => {
    const found = await hints(as());
    expect(found.map(({ at, missed, expected }) => ({ ...at, missed, expected }))).toEqual([
      { kind: "place", name: "North gate", group: null, missed: 6, expected: 6 },
    ]);
  });
});

describeBothDatabases("a hint at a failed device where days are unread", (open) => {
  const as = seeded(open, {
    ...TRENDS_COMPANY,
    records: TRENDS_COMPANY.records.filter(({ day }) => day !== DARK_DAY),
    range: { from: "2026-11-01", to: "2026-11-11" },
  });

  it("is not given on the word of a few while most are unread", async () => {
    const few = PLANT.slice(0, 5);
    const records = TRENDS_COMPANY.records.filter(
      ({ employeeId, day }) => day === DARK_DAY && few.includes(employeeId),
    );
    const range = { from: DARK_DAY, to: DARK_DAY };
    const look = () => hints(as(), range);
    const more = Array.from({ length: 3 }, (_, i) => `office${i}`);
    expect(await look()).toEqual([]);
    await saveRecords(as().store, { employeeIds: few, range, records, fetchedAt: NOW - 30 });
    expect((await look()).map(({ missed, expected }) => [missed, expected])).toEqual([[5, 5]]);
    // They were on that shift before, and nobody has read their day.
    const before = { from: "2026-11-11", to: "2026-11-11" } as const;
    const moved = TRENDS_COMPANY.records
      .filter(({ employeeId, day }) => day === before.from && more.includes(employeeId))
      .map((record) => ({ ...record, groupId: "g", shiftId: "early" }));
    await saveRecords(as().store, {
      ...{ employeeIds: more, range: before, records: moved, fetchedAt: NOW - 20 },
    });
    expect(await look()).toEqual([]);
  });
});
