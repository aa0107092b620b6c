import { expect, it } from "vitest";
import type { Punch } from "@/lib/attendance/punch";
import {
  deletePunchesBefore,
  forgetPlacesBefore,
  markPunchesStale,
  punchesAsOf,
  readPunches,
  savePunches,
  stalePunches,
} from "@/lib/store/punches";
import { describeBothDatabases } from "../support/databases";
import { migratedStore, newId } from "./migrated";

const NOON = 1_785_816_000;
const SPAN = { from: NOON - 43_200, to: NOON + 43_200 };
const RANGE = { from: "2026-08-04", to: "2026-08-04" } as const;

const punch = (employeeId: string, recordId: string, at = NOON): Punch => ({
  recordId,
  employeeId,
  creatorId: employeeId,
  at,
  source: "person",
  place: "门口",
  wifi: "office",
  deviceId: "device-1",
  field: true,
  comment: null,
  photoUrls: ["https://example.com/a,b?c={1}"],
});

describeBothDatabases("punches", (open) => {
  const store = migratedStore(open);
  const save = (me: string, punches: Punch[], fetchedAt: number) =>
    savePunches(store(), { employeeIds: [me], range: RANGE, span: SPAN, punches, fetchedAt });
  const read = (me: string) => readPunches(store(), { employeeIds: [me], ...SPAN });

  it("come back as they were, oldest first, each once", async () => {
    const me = newId();
    const [early, late] = [punch(me, "r-2", NOON - 60), punch(me, "r-1")];
    await save(me, [late, early, late], 1000);
    expect(await read(me)).toEqual([early, late]);
    expect(await read(newId())).toEqual([]);
  });

  it("are forgotten when Feishu no longer has them, and only within what was asked", async () => {
    const me = newId();
    const outside = punch(me, "r-3", SPAN.to + 1);
    await save(me, [punch(me, "r-1"), punch(me, "r-2"), outside], 1000);
    await save(me, [punch(me, "r-2")], 2000);
    expect((await read(me)).map(({ recordId }) => recordId)).toEqual(["r-2"]);
    await save(me, [punch(me, "r-1")], 1500);
    const wide = { from: SPAN.from, to: SPAN.to + 10 };
    const all = await readPunches(store(), { employeeIds: [me], ...wide });
    expect(all.map(({ recordId }) => recordId).sort()).toContain("r-3");
    expect(all.map(({ recordId }) => recordId).sort()).toContain("r-2");
  });

  it("are asked for again when they are unknown, old or made stale", async () => {
    const me = newId();
    const stale = (now: number) => {
      const freshness = { now, maxAgeSeconds: 60, since: [] };
      return stalePunches(store(), { employeeIds: [me], ...RANGE, freshness });
    };
    const need = [{ employeeId: me, days: ["2026-08-04"] }];
    expect(await stale(1000)).toEqual(need);
    await save(me, [], 1000);
    expect(await stale(1060)).toEqual([]);
    expect(await stale(1061)).toEqual(need);
    await markPunchesStale(store(), me, ["2026-08-04"], 1030);
    expect(await stale(1040)).toEqual(need);
    expect(await punchesAsOf(store(), { employeeIds: [me], ...RANGE })).toBe(1000);
    expect(await punchesAsOf(store(), { employeeIds: [newId()], ...RANGE })).toBeNull();
  });

  it("lose their places first and go altogether later", async () => {
    const me = newId();
    await save(me, [punch(me, "r-1", 100), punch(me, "r-2", 200), punch(me, "r-3", 300)], 1000);
    const everything = { employeeIds: [me], from: 0, to: 1000 };
    expect(await forgetPlacesBefore(store(), 250, 1)).toBe(1);
    expect(await forgetPlacesBefore(store(), 250, 10)).toBe(1);
    expect(await forgetPlacesBefore(store(), 250, 10)).toBe(0);
    const bare = { place: null, wifi: null, deviceId: null, photoUrls: [] };
    expect(await readPunches(store(), everything)).toEqual([
      { ...punch(me, "r-1", 100), ...bare },
      { ...punch(me, "r-2", 200), ...bare },
      punch(me, "r-3", 300),
    ]);
    const old = { at: 250, day: "2026-08-05", limit: 10 } as const;
    expect(await deletePunchesBefore(store(), old)).toBe(2);
    expect((await readPunches(store(), everything)).map(({ recordId }) => recordId)).toEqual([
      "r-3",
    ]);
    expect(await punchesAsOf(store(), { employeeIds: [me], ...RANGE })).toBeNull();
  });
});
