import { describe, expect, it, vi } from "vitest";
import { LOADING } from "@/lib/attendance/cell-code";
import { dayChanged } from "@/lib/services/day-changed";
import { unlessLookedAt } from "@/lib/services/recent-looks";
import { getTeam } from "@/lib/services/team";
import { readKnownDays } from "@/lib/store/known-days";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";

const NOVEMBER = { from: "2026-11-01", to: "2026-11-18" } as const;
const OCTOBER = { from: "2026-10-01", to: "2026-10-31" } as const;
const REFUSED: readonly string[] = [cast.unauthorized.userId, cast.invalid.userId];

describe("people whose answers have just been looked at", () => {
  const world = openWorld();
  const everybody = async () => {
    const ctx = await world().as(cast.admin.userId);
    const ids = ctx.scope.listed.map(({ employeeId }) => employeeId);
    return { ctx, ids: ids.filter((id) => !REFUSED.includes(id)) };
  };
  const known = async (employeeId: string, range: typeof NOVEMBER | typeof OCTOBER) =>
    readKnownDays(world().runtime.store, { employeeIds: [employeeId], ...range });
  const isFetched = async (employeeId: string, range: typeof NOVEMBER | typeof OCTOBER) =>
    expect((await known(employeeId, range)).codes).not.toContain(LOADING);

  it("are looked at again at once when we have changed a day of theirs", async () => {
    const { ctx, ids } = await everybody();
    const people = ids.slice(0, 4);
    const changed = people[2] ?? "";
    await getTeam(ctx, { ...NOVEMBER, people, limit: 1 });
    await vi.waitFor(() => isFetched(changed, NOVEMBER), { timeout: 20_000 });
    await getTeam(ctx, { ...NOVEMBER, people, limit: 1 });
    world().advance(1);
    await dayChanged(ctx, { employeeId: changed, day: "2026-11-17" });
    const before = world().callsTo("/user_tasks/query");
    await getTeam(ctx, { ...NOVEMBER, people, limit: 1 });
    await vi.waitFor(() => expect(world().callsTo("/user_tasks/query")).toBeGreaterThan(before), {
      timeout: 20_000,
    });
  });

  it("do not stand for others between the same two", async () => {
    const { ctx, ids } = await everybody();
    const [first, second, third, fourth, last] = ids;
    const people = (between: string | undefined) =>
      [first, second, between, last].flatMap((id) => id ?? []);
    await getTeam(ctx, { ...OCTOBER, people: people(third), limit: 1 });
    await vi.waitFor(() => isFetched(third ?? "", OCTOBER), { timeout: 20_000 });
    await getTeam(ctx, { ...OCTOBER, people: people(fourth), limit: 1 });
    await vi.waitFor(() => isFetched(fourth ?? "", OCTOBER), { timeout: 20_000 });
  });

  it("are looked at again when the look has failed, and not when it has ended well", async () => {
    const { ctx, ids } = await everybody();
    const asked = { employeeIds: ids.slice(0, 3), range: { from: OCTOBER.from, to: NOVEMBER.to } };
    const look = vi.fn<() => Promise<void>>();
    look.mockRejectedValueOnce(new Error("the database was away")).mockResolvedValue();
    await expect(unlessLookedAt(ctx, asked, look)).rejects.toThrow("away");
    for (let i = 0; i < 3; i += 1) await unlessLookedAt(ctx, asked, look);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it("are left out of a look at more people, who are looked at for themselves", async () => {
    const { ctx, ids } = await everybody();
    const range = { from: "2026-09-01", to: "2026-09-30" } as const;
    const looks: (readonly string[])[] = [];
    const look = async (people: readonly string[]) => void looks.push(people);
    for (const count of [2, 4, 3])
      await unlessLookedAt(ctx, { employeeIds: ids.slice(0, count), range }, look);
    expect(looks).toEqual([ids.slice(0, 2), ids.slice(2, 4)]);
  });

  it("may have changed while a look was under way, so that it stands for nothing", async () => {
    const { ctx, ids } = await everybody();
    const range = { from: "2026-11-10", to: NOVEMBER.to } as const;
    const asked = { employeeIds: ids.slice(0, 2), range };
    const day = { employeeId: ids[0] ?? "", day: "2026-11-16" } as const;
    const look = vi.fn(() => Promise.resolve());
    await unlessLookedAt(ctx, asked, () => dayChanged(ctx, day));
    await unlessLookedAt(ctx, asked, look);
    expect(look).toHaveBeenCalledOnce();
  });
});
