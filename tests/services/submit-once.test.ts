import { describe, expect, it } from "vitest";
import { createRemedy } from "@/lib/services/create-remedy";
import { settleRequests } from "@/lib/services/settle";
import { openRequests } from "@/lib/store/requests";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { CREATE, codeOf, heldFor, missingIn, writesTo } from "./feishu-side";

describe("one punch submitted more than once", () => {
  const world = openWorld();
  const submit = async (id: string, by = id) => createRemedy(await world().as(by), missingIn(id));
  const fault = (mode: "429-no-headers" | "dead-token-200" | "dead-token-400") =>
    world().sandbox.faults.add({ match: "user_task_remedys$", mode, times: 1 });

  it("at once is one in Feishu", async () => {
    const [me, boss] = [cast.employee.userId, cast.manager.userId];
    const outcomes = await Promise.all([submit(me), submit(me), submit(me, boss)].map(codeOf));
    expect(outcomes.sort()).toEqual(["already-requested", "already-requested", "it succeeded"]);
    expect(heldFor(world(), me)).toHaveLength(1);
    expect(await openRequests(world().runtime.store)).toEqual([]);
  });

  it("because the gateway refused it first is one in Feishu", async () => {
    const before = writesTo(world(), CREATE);
    fault("429-no-headers");
    expect(await submit(cast.revoked.userId)).toMatchObject({ state: "confirmed" });
    expect(writesTo(world(), CREATE)).toBe(before + 2);
    expect(heldFor(world(), cast.revoked.userId).map(({ status }) => status)).toEqual([4, 0]);
  });

  it("after an answer that never came is told as asked for, not as one too many", async () => {
    const { faults, tenant } = world().sandbox;
    const id = cast.free.userId;
    const again = async () =>
      createRemedy(await world().as(id), { ...missingIn(id), time: "2026-11-17T10:00" });
    faults.add({ match: "user_task_remedys$", mode: "reset-after", times: 1 });
    expect(await again()).toMatchObject({ state: "unconfirmed" });
    const [held] = heldFor(world(), id);
    // The quota is used up by now, for one of a day in the same month that is none of this punch.
    for (let n = 1; held && n < 9; n += 1) tenant.remedies.file({ ...held, day: held.day - n });
    expect(await codeOf(again())).toBe("already-requested");
    world().advance(1);
    await settleRequests(world().runtime);
    expect(await codeOf(again())).toBe("already-requested");
  });

  it("because our token was dead is one in Feishu", async () => {
    fault("dead-token-200");
    fault("dead-token-400");
    const sent = await codeOf(submit(cast.rejected.userId));
    const pending = () =>
      heldFor(world(), cast.rejected.userId).filter(({ status }) => status === 0);
    expect({ sent, pending: pending().length }).toEqual({ sent: "feishu-credentials", pending: 0 });
    fault("dead-token-400");
    expect(await submit(cast.rejected.userId)).toMatchObject({ state: "confirmed" });
    expect(pending()).toHaveLength(1);
  });
});
