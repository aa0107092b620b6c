import { beforeEach, describe, expect, it } from "vitest";
import { createRemedy } from "@/lib/services/create-remedy";
import { listRemedies } from "@/lib/services/remedies";
import { settleRequests } from "@/lib/services/settle";
import { readRequest } from "@/lib/store/requests";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { CREATE, codeOf, heldFor, missingIn, writesTo, YESTERDAY } from "./feishu-side";

/** Days since 1970, as the sandbox counts them. */
const YESTERDAY_NUMBER = Date.parse(YESTERDAY) / 86_400_000;

describe("a correction whose answer never came", () => {
  const world = openWorld();
  const me = cast.employee.userId;
  const settle = () => settleRequests(world().runtime);
  const looks = async (...gaps: number[]) => {
    for (const gap of gaps) {
      world().advance(gap);
      await settle();
    }
  };
  const submit = async () => createRemedy(await world().as(me), missingIn(me));
  const cut = (
    mode: "reset-after" | "reset-before" | "applied-late" | "truncated",
    delayMs = 9e6,
  ) => world().sandbox.faults.add({ match: "user_task_remedys$", mode, times: 1, delayMs });
  const stateOf = async (id: string) => (await readRequest(world().runtime.store, id))?.state;
  let emptied = 0;
  /** Feishu as it was at first, except that it never gives an approval id twice. */
  const emptyFeishu = () => {
    world().sandbox.reset();
    emptied += 1;
    for (let i = 0; i < 5 * emptied; i += 1) fileInFeishu({ userId: "nobody" });
  };
  const fileInFeishu = (over: { userId?: string; at?: string; reason?: string }) => {
    const { remedies, clock } = world().sandbox.tenant;
    remedies.file({
      ...{ userId: over.userId ?? me, day: YESTERDAY_NUMBER, punchNo: 0, workType: 1 },
      ...{ zone: "Asia/Shanghai", reason: over.reason ?? "by phone", status: 0 },
      time: Date.parse(`2026-11-17T${over.at ?? "09:55"}+08:00`) / 1000,
      ...{ createdAt: clock.second(), updatedAt: clock.second() },
    });
  };

  beforeEach(async () => {
    world().sandbox.faults.clear();
    await looks(600, 60, 60);
    emptyFeishu();
  });

  it("because it was cut after Feishu applied it is confirmed by the next look", async () => {
    cut("reset-after");
    const sent = await submit();
    expect(sent).toMatchObject({ state: "unconfirmed", approvalId: null });
    await looks(1);
    expect(await stateOf(sent.requestId)).toBe("confirmed");
    expect(heldFor(world(), me)).toHaveLength(1);
  });

  it("because only half of it came is confirmed by the next look", async () => {
    cut("truncated");
    const sent = await submit();
    expect(sent.state).toBe("unconfirmed");
    await looks(1);
    expect(await stateOf(sent.requestId)).toBe("confirmed");
    expect(heldFor(world(), me)).toHaveLength(1);
  });

  it("because it never arrived is sent again after two looks, once", async () => {
    cut("reset-before");
    const sent = await submit();
    await looks(5, 24);
    expect(writesTo(world(), CREATE)).toBe(1);
    await looks(1, 29);
    expect(writesTo(world(), CREATE)).toBe(1);
    await looks(1);
    expect(writesTo(world(), CREATE)).toBe(2);
    expect(await stateOf(sent.requestId)).toBe("confirmed");
    await looks(60, 60);
    expect(heldFor(world(), me)).toHaveLength(1);
  });

  it("is not sent a second time when Feishu applies it between the two looks", async () => {
    cut("applied-late");
    const sent = await submit();
    await looks(31);
    await world().sandbox.faults.applyLate();
    await looks(31, 31);
    expect(await stateOf(sent.requestId)).toBe("confirmed");
    expect(heldFor(world(), me)).toHaveLength(1);
  });

  it("stays open, and blocks a second one, while Feishu cannot be looked at", async () => {
    cut("reset-before");
    const sent = await submit();
    world().sandbox.faults.add({ match: "remedys/query$", mode: "500", times: 3 });
    await looks(31);
    expect(await stateOf(sent.requestId)).toBe("unconfirmed");
    expect(await codeOf(submit())).toBe("already-requested");
    await looks(31, 31);
    expect(heldFor(world(), me)).toHaveLength(1);
  });

  it("is never taken for absent because Feishu would not answer for the person", async () => {
    cut("reset-before");
    const sent = await submit();
    world().sandbox.faults.add({ match: "remedys/query$", mode: "code", code: 1220005 });
    await looks(31, 31, 31);
    expect(await stateOf(sent.requestId)).toBe("unconfirmed");
    expect(writesTo(world(), CREATE)).toBe(1);
  });

  it.each([
    ["for another time", "09:30"],
    ["for the very same time", "09:55"],
  ])("is linked to what somebody filed in Feishu meanwhile %s, not repeated", async (_, at) => {
    cut("reset-before");
    const sent = await submit();
    fileInFeishu({ at });
    await looks(31, 31);
    const { approvalId } = heldFor(world(), me)[0] ?? {};
    expect(await readRequest(world().runtime.store, sent.requestId)).toMatchObject({
      ...{ state: "refused", errorCode: "already-requested", metApprovalId: approvalId },
    });
    expect(writesTo(world(), CREATE)).toBe(1);
  });

  it("is not told as refused for another one's sake while it may still arrive itself", async () => {
    cut("applied-late");
    const sent = await submit();
    fileInFeishu({ at: "09:30" });
    await looks(31);
    await world().sandbox.faults.applyLate();
    await looks(31);
    expect(await stateOf(sent.requestId)).toBe("confirmed");
  });

  it("is not given up because Feishu was busy when it was sent again", async () => {
    cut("reset-before");
    const sent = await submit();
    await looks(31);
    const busy = { match: "user_task_remedys$", mode: "code", code: 99991403 } as const;
    world().sandbox.faults.add({ ...busy, times: 1 });
    await looks(31);
    expect(await stateOf(sent.requestId)).toBe("unconfirmed");
    await looks(60, 60, 60);
    expect(await stateOf(sent.requestId)).toBe("confirmed");
    expect(heldFor(world(), me)).toHaveLength(1);
  });

  it("is given up with Feishu's reason when it may no longer be sent", async () => {
    cut("reset-before");
    const sent = await submit();
    const day = 86_400;
    await looks(31, 16 * day);
    const row = await readRequest(world().runtime.store, sent.requestId);
    expect(row).toMatchObject({ state: "refused", errorCode: "remedy-too-old" });
    world().advance(-16 * day);
  });

  it("is shown among the corrections until it is settled", async () => {
    cut("reset-after");
    await submit();
    const ctx = await world().as(me);
    const month = { from: "2026-11-01", to: "2026-11-30" } as const;
    const list = await listRemedies({ ...ctx, storeOnly: true }, month);
    expect(list.open).toMatchObject([{ state: "unconfirmed", day: YESTERDAY, employeeId: me }]);
  });
});
