import { expect, it } from "vitest";
import type { Day } from "@/lib/attendance/day";
import type { Remedy, RemedyState } from "@/lib/attendance/remedy";
import { findRemedies, readRemedies } from "@/lib/store/listed-remedies";
import { markRemediesStale, remediesAsOf, saveRemedies, staleRemedies } from "@/lib/store/remedies";
import { describeBothDatabases } from "../support/databases";
import { migratedStore, newId } from "./migrated";

const AUGUST = { from: "2026-08-01", to: "2026-08-31" } as const;

const remedy = (employeeId: string, state: RemedyState, more: Partial<Remedy> = {}): Remedy => ({
  approvalId: newId(),
  employeeId,
  day: "2026-08-03",
  punchNo: 0,
  workType: 1,
  time: "2026-08-03T09:00",
  zone: null,
  state,
  reason: "忘记打卡",
  createdAt: 500,
  updatedAt: 600,
  ...more,
});

describeBothDatabases("remedies", (open) => {
  const store = migratedStore(open);
  const save = (
    me: string,
    remedies: Remedy[],
    fetchedAt = 1000,
    range: { from: Day; to: Day } = AUGUST,
  ) => saveRemedies(store(), { employeeIds: [me], range, remedies, fetchedAt });
  const read = (me: string, more: { state?: RemedyState } = {}) =>
    readRemedies(store(), { employeeIds: [me], ...AUGUST, limit: 50, ...more });

  it("come back as they were and stay when a later answer lacks them", async () => {
    const me = newId();
    const mine = remedy(me, "pending");
    await save(me, [mine]);
    await save(me, [], 2000);
    expect((await read(me)).remedies).toEqual([mine]);
    expect(await findRemedies(store(), [mine.approvalId, "unknown"])).toEqual([mine]);
  });

  it("are kept in their newest form, by Feishu's instant and then by ours", async () => {
    const me = newId();
    const first = remedy(me, "pending");
    const approved: Remedy = { ...first, state: "approved", updatedAt: 700 };
    await save(me, [first, approved]);
    await save(me, [first], 2000);
    expect((await read(me)).remedies).toEqual([approved]);
    await save(me, [{ ...approved, state: "revoked" }], 999);
    expect((await read(me)).remedies).toEqual([approved]);
    await save(me, [{ ...approved, state: "revoked" }], 2001);
    expect((await read(me)).remedies[0]?.state).toBe("revoked");
  });

  it("replace one whose instants nobody knew", async () => {
    const me = newId();
    const unknown = remedy(me, "pending", { createdAt: null, updatedAt: null });
    await save(me, [unknown], 5000);
    await save(me, [{ ...unknown, state: "approved", updatedAt: 1 }], 1000);
    expect((await read(me)).remedies[0]?.state).toBe("approved");
  });

  it("are counted by state whatever state is shown", async () => {
    const [me, other] = [newId(), newId()];
    await save(me, [remedy(me, "pending"), remedy(me, "approved"), remedy(me, "approved")]);
    await save(other, [remedy(other, "rejected")]);
    const { remedies, counts } = await read(me, { state: "pending" });
    expect(remedies).toHaveLength(1);
    expect(counts).toEqual({ pending: 1, rejected: 0, approved: 2, cancelled: 0, revoked: 0 });
    const scope = { employeeIds: [me, other], ...AUGUST, limit: 50 };
    expect((await readRemedies(store(), scope)).remedies).toHaveLength(4);
    expect((await readRemedies(store(), { ...scope, employeeId: other })).remedies).toHaveLength(1);
    const everyone = { ...scope, employeeIds: "all", employeeId: me } as const;
    expect((await readRemedies(store(), everyone)).remedies).toHaveLength(3);
    const none = { ...scope, employeeIds: [me], employeeId: other };
    expect((await readRemedies(store(), none)).remedies).toEqual([]);
  });

  it("are paged by day, newest first, without loss or repetition", async () => {
    const me = newId();
    const days = ["2026-08-01", "2026-08-02", "2026-08-02", "2026-08-02", "2026-08-09"] as const;
    await save(
      me,
      days.map((day) => remedy(me, "pending", { day })),
    );
    const seen: Remedy[] = [];
    let cursor: string | undefined;
    do {
      const page = await readRemedies(store(), { employeeIds: [me], ...AUGUST, cursor, limit: 2 });
      seen.push(...page.remedies);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen.map(({ day }) => day)).toEqual([...days].reverse());
    expect(new Set(seen.map(({ approvalId }) => approvalId)).size).toBe(5);
    const forged = readRemedies(store(), { employeeIds: [me], ...AUGUST, cursor: "x", limit: 2 });
    await expect(forged).rejects.toMatchObject({ code: "bad-request" });
  });

  it("cover the months that were asked for as a whole", async () => {
    const me = newId();
    const stale = async () => {
      const range = { from: "2026-07-15", to: "2026-09-15" } as const;
      const freshness = { now: 1010, maxAgeSeconds: 60, since: [] };
      const [need] = await staleRemedies(store(), { employeeIds: [me], ...range, freshness });
      return need?.days;
    };
    await save(me, [], 1000, { from: "2026-07-15", to: "2026-09-15" });
    expect(await stale()).toEqual(["2026-07-01", "2026-09-01"]);
    await markRemediesStale(store(), me, ["2026-08-03", "2026-08-04"], 1005);
    expect(await stale()).toEqual(["2026-07-01", "2026-08-01", "2026-09-01"]);
    expect(await remediesAsOf(store(), { employeeIds: [me], ...AUGUST })).toBe(1000);
  });
});
