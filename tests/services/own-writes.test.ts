import { describe, expect, it } from "vitest";
import { cellFrom } from "@/lib/attendance/cell-code";
import type { ExceptionPunch } from "@/lib/contract/exceptions";
import { createRemedies } from "@/lib/services/create-remedies";
import { createRemedy } from "@/lib/services/create-remedy";
import { decideRemedies } from "@/lib/services/decide-remedies";
import { deskOf } from "@/lib/services/desk";
import { listExceptions } from "@/lib/services/exceptions";
import { getMe } from "@/lib/services/me";
import { listRemedies } from "@/lib/services/remedies";
import { getTeam } from "@/lib/services/team";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { missingIn, pendingOf, YESTERDAY } from "./feishu-side";

const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" } as const;

describe("what one has just done", () => {
  const world = openWorld();
  const manager = () => world().as(cast.manager.userId);
  const settled = () => Promise.all(deskOf(world().runtime).busy.values());
  const cellOf = async (employeeId: string) => {
    const { rows } = await getTeam(await manager(), { ...NOVEMBER, limit: 200 });
    const row = rows.find((each) => each.employeeId === employeeId);
    return cellFrom(row?.codes.charAt(Number(YESTERDAY.slice(8)) - 1) ?? "");
  };
  const counted = async () => (await listExceptions(await manager(), { limit: 0 })).total;
  const waiting = async () => (await getMe(await manager())).pendingDecisions;
  /** Everything of the screens has been read, and a while ago. */
  const looked = async () => {
    await getTeam(await manager(), { ...NOVEMBER, limit: 200 });
    await settled();
    await listRemedies(await manager(), { from: "2026-10-01", to: NOVEMBER.to });
    world().advance(2);
  };

  it("is in the grid, in the inbox's number and among what waits as soon as it is answered", async () => {
    await looked();
    const { userId } = cast.employee;
    const before = { counted: await counted(), waiting: await waiting() };
    expect((await cellOf(userId)).state).toBe("lack");
    await createRemedy(await manager(), missingIn(userId));
    expect(await waiting()).toBe(before.waiting + 1);
    expect(await counted()).toBe(before.counted - 1);
    expect((await cellOf(userId)).state).toBe("pending");
  });

  it("of many at once is told by every list at once too", async () => {
    await looked();
    const items = [cast.rejected.userId, cast.revoked.userId].map((employeeId) => {
      const { date, punchNo, workType, time } = missingIn(employeeId);
      return { employeeId, date, punchNo, workType, time };
    });
    const before = { counted: await counted(), waiting: await waiting() };
    const { results } = await createRemedies(await manager(), { items, reason: "badge broken" });
    expect(results.map(({ outcome }) => outcome)).toEqual(["confirmed", "confirmed"]);
    expect(await waiting()).toBe(before.waiting + 2);
    expect(await counted()).toBe(before.counted - 2);
    const ofThem = { ...NOVEMBER, employeeId: cast.rejected.userId, status: "pending" } as const;
    const { remedies } = await listRemedies(await manager(), ofThem);
    expect(remedies).toMatchObject([{ day: YESTERDAY, reason: "badge broken" }]);
  });

  it("names who did it to whom it was done for, before and after Feishu has confirmed it", async () => {
    await looked();
    const filedBy = { employeeId: cast.manager.userId, name: "陆明远" };
    const of = async (userId: string) =>
      listRemedies(await world().as(userId), { ...NOVEMBER, employeeId: userId });
    expect((await of(cast.employee.userId)).remedies).toMatchObject([{ filedBy }]);
    const { items } = await listExceptions(await manager(), { due: "open" });
    const isFree = ({ correctable, waiting }: ExceptionPunch) => correctable && waiting === null;
    const other = items.find(({ own, punches }) => !own && punches.every(isFree));
    const [punch] = other?.punches ?? [];
    if (!other || !punch) throw new Error("nobody has anything to correct");
    world().sandbox.faults.add({ match: "user_task_remedys$", mode: "reset-after", times: 1 });
    const { employeeId, day: date } = other;
    const { punchNo, workType } = punch;
    await createRemedies(await manager(), {
      ...{ items: [{ employeeId, date, punchNo, workType }], reason: "badge broken" },
    });
    expect((await of(employeeId)).open).toMatchObject([{ employeeId, filedBy }]);
  });

  it("as a decision leaves what waits and is in the grid as soon as it is answered", async () => {
    await looked();
    const { userId } = cast.pendingOne;
    const before = await waiting();
    expect((await cellOf(userId)).state).toBe("pending");
    const item = { approvalId: pendingOf(world(), userId), employeeId: userId, date: YESTERDAY };
    await decideRemedies(await manager(), {
      decision: "approve",
      items: [{ ...item, date: YESTERDAY }],
    });
    expect(await waiting()).toBe(before - 1);
    expect((await cellOf(userId)).state).not.toBe("pending");
  });

  it("costs no look at anybody's results when it was refused", async () => {
    await looked();
    const before = world().callsTo("/user_tasks/query");
    await expect(createRemedy(await manager(), missingIn(cast.leave.userId))).rejects.toThrow();
    expect(world().callsTo("/user_tasks/query")).toBe(before);
  });

  it("is answered all the same when its results cannot be read again", async () => {
    await looked();
    world().sandbox.faults.add({ match: "user_tasks", mode: "500" });
    const { userId: employeeId } = cast.pendingTwo;
    const approvalId = pendingOf(world(), employeeId);
    const { results } = await decideRemedies(await manager(), {
      ...{ decision: "approve", items: [{ approvalId, employeeId, date: YESTERDAY }] },
    });
    world().sandbox.faults.clear();
    expect(results).toMatchObject([{ outcome: "done" }]);
  });
});

describe("what waits for a manager", () => {
  const world = openWorld();
  const waiting = async () => (await getMe(await world().as(cast.manager.userId))).pendingDecisions;

  it("is counted although nobody has opened the list of corrections yet, and asked for once", async () => {
    expect(await waiting()).toBe(0);
    await Promise.all(deskOf(world().runtime).histories.values());
    expect(await waiting()).toBeGreaterThan(1);
    const before = world().callsTo("/user_task_remedys/query");
    world().advance(300);
    await waiting();
    await Promise.all(deskOf(world().runtime).histories.values());
    expect(world().callsTo("/user_task_remedys/query")).toBe(before);
  });
});
