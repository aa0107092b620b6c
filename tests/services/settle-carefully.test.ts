import { afterEach, describe, expect, it } from "vitest";
import type { Wall } from "@/lib/attendance/day";
import { settleRequests } from "@/lib/services/settle";
import { intendRequest } from "@/lib/store/request-intent";
import { markSent } from "@/lib/store/request-steps";
import { readRequest } from "@/lib/store/requests";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { CREATE, missingIn, writesTo, YESTERDAY } from "./feishu-side";

const HALF_PAST_NINE = Date.parse("2026-11-17T09:30+08:00") / 1000;

describe("a correction that was left behind unsent", () => {
  const world = openWorld();
  const me = cast.employee.userId;
  const intend = async (time: Wall) => {
    const { store, now } = world().runtime;
    const { request } = await intendRequest(store, {
      ...{ actorId: me, employeeId: me, day: YESTERDAY, punchNo: 0, workType: 1 },
      ...{ time, reason: "badge left at home", createdAt: now() },
    });
    return request.id;
  };
  const rowOf = (id: string) => readRequest(world().runtime.store, id);
  afterEach(() => world().sandbox.reset());

  it("is given up when its time lies outside the window by now", async () => {
    const id = await intend("2026-11-17T07:30");
    world().advance(60);
    await settleRequests(world().runtime);
    expect(await rowOf(id)).toMatchObject({ state: "refused", errorCode: "outside-window" });
    expect(writesTo(world(), CREATE)).toBe(0);
  });

  it("is known again by its punch and time where Feishu tells no reason", async () => {
    const { runtime, sandbox } = world();
    const id = await intend("2026-11-17T09:30");
    await markSent(
      runtime.store,
      { id, sentAt: null },
      { knownApprovalIds: [], at: runtime.now() },
    );
    sandbox.tenant.remedies.file({
      ...{ userId: me, day: Date.parse(YESTERDAY) / 86_400_000, punchNo: 0, workType: 1 },
      ...{ zone: "Asia/Shanghai", reason: "", status: 0, time: HALF_PAST_NINE },
      ...{ createdAt: sandbox.tenant.clock.second(), updatedAt: sandbox.tenant.clock.second() },
    });
    world().advance(60);
    await settleRequests(runtime);
    expect(await rowOf(id)).toMatchObject({ state: "confirmed" });
  });

  it("is left alone when its own sender turns out to be alive during the look", async () => {
    const { runtime, sandbox } = world();
    const { store, tenant, now } = runtime;
    const id = await intend(missingIn(me).time);
    sandbox.tenant.remedies.file({
      ...{ userId: me, day: Date.parse(YESTERDAY) / 86_400_000, punchNo: 0, workType: 1 },
      ...{ zone: "Asia/Shanghai", reason: "by phone", status: 0, time: HALF_PAST_NINE },
      ...{ createdAt: sandbox.tenant.clock.second(), updatedAt: sandbox.tenant.clock.second() },
    });
    world().advance(60);
    const takePermits = async () => {
      await markSent(store, { id, sentAt: null }, { knownApprovalIds: [], at: now() });
    };
    await settleRequests({ ...runtime, tenant: { ...tenant, takePermits } });
    expect((await rowOf(id))?.state).toBe("sent");
  });
});
