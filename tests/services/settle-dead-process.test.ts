import { beforeEach, describe, expect, it } from "vitest";
import { settleRequests } from "@/lib/services/settle";
import { intendRequest } from "@/lib/store/request-intent";
import { markSent } from "@/lib/store/request-steps";
import { readRequest } from "@/lib/store/requests";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { CREATE, heldFor, missingIn, writesTo, YESTERDAY } from "./feishu-side";

describe("a correction whose process died", () => {
  const world = openWorld();
  const me = cast.employee.userId;
  const looks = async (...gaps: number[]) => {
    for (const gap of gaps) {
      world().advance(gap);
      await settleRequests(world().runtime);
    }
  };
  const stateOf = async (id: string) => (await readRequest(world().runtime.store, id))?.state;
  const fileInFeishu = (reason: string, userId: string = me) => {
    const { remedies, clock } = world().sandbox.tenant;
    remedies.file({
      ...{ userId, day: Date.parse(YESTERDAY) / 86_400_000, punchNo: 0, workType: 1 },
      ...{ zone: "Asia/Shanghai", reason, status: 0 },
      time: Date.parse("2026-11-17T09:55+08:00") / 1000,
      ...{ createdAt: clock.second(), updatedAt: clock.second() },
    });
  };
  let emptied = 0;
  beforeEach(async () => {
    await looks(600, 60, 60);
    world().sandbox.reset();
    emptied += 1;
    // As at first, except that Feishu never gives an approval id twice.
    for (let i = 0; i < 5 * emptied; i += 1) fileInFeishu("by phone", "nobody");
  });
  const intent = {
    actorId: me,
    employeeId: me,
    day: YESTERDAY,
    punchNo: 0,
    workType: 1,
    time: missingIn(me).time,
    reason: "badge left at home",
  } as const;
  const intended = async () => {
    const { store, now } = world().runtime;
    return (await intendRequest(store, { ...intent, createdAt: now() })).request.id;
  };

  it("before it was sent is sent once", async () => {
    const id = await intended();
    await looks(59);
    expect(writesTo(world(), CREATE)).toBe(0);
    await looks(1, 60, 60);
    expect(await stateOf(id)).toBe("confirmed");
    expect(heldFor(world(), me)).toHaveLength(1);
  });

  it("after it was sent but before the answer is found, not sent again", async () => {
    const id = await intended();
    const { store, now } = world().runtime;
    await markSent(store, { id, sentAt: null }, { knownApprovalIds: [], at: now() });
    fileInFeishu(intent.reason);
    await looks(60);
    expect(await stateOf(id)).toBe("confirmed");
    expect(writesTo(world(), CREATE)).toBe(0);
  });

  it("after it was sent and lost is sent again after two looks", async () => {
    const id = await intended();
    const { store, now } = world().runtime;
    await markSent(store, { id, sentAt: null }, { knownApprovalIds: [], at: now() });
    await looks(60, 31);
    expect(writesTo(world(), CREATE)).toBe(0);
    await looks(31);
    expect(await stateOf(id)).toBe("confirmed");
    expect(heldFor(world(), me)).toHaveLength(1);
  });
});
