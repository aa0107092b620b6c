import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import type { Context } from "@/lib/services/context";
import { createRemedy } from "@/lib/services/create-remedy";
import { decideRemedies } from "@/lib/services/decide-remedies";
import { settleRequests } from "@/lib/services/settle";
import { settleDecisions } from "@/lib/services/settle-decisions";
import { DatabaseError } from "@/lib/store/database-error";
import { readDecisions } from "@/lib/store/decisions";
import { openRequests, readRequest } from "@/lib/store/requests";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { heldFor, missingIn, pendingOf, YESTERDAY } from "./feishu-side";

const connectionLost = () =>
  new AppError("internal", { cause: new DatabaseError("57P01", "", undefined) });

describe("a write that Feishu has while our database cannot note it", () => {
  const world = openWorld();
  /** The same person's context, whose database takes nothing once Feishu is written to. */
  const losing = async (userId: string, endpoint: string): Promise<Context> => {
    const ctx = await world().as(userId);
    const { store, tenant } = ctx;
    let lost = false;
    const takePermits: typeof tenant.takePermits = async (name) => {
      if (name === endpoint) lost = true;
    };
    const write: typeof store.write = (work) =>
      lost ? Promise.reject(new Error("no database")) : store.write(work);
    const transact: typeof store.transact = (work) =>
      lost ? Promise.reject(new Error("no database")) : store.transact(work);
    return { ...ctx, store: { ...store, write, transact }, tenant: { ...tenant, takePermits } };
  };

  it("is told as unconfirmed when it was a correction, and confirmed later", async () => {
    const me = cast.employee.userId;
    const ctx = await losing(me, "attendance/v1/user_task_remedys");
    const created = await createRemedy(ctx, missingIn(me));
    expect(created).toMatchObject({ state: "unconfirmed" });
    world().advance(61);
    await settleRequests(world().runtime);
    const row = await readRequest(world().runtime.store, created.requestId);
    expect(row?.state).toBe("confirmed");
    expect(heldFor(world(), me)).toHaveLength(1);
  });

  it("is told as unconfirmed when it was a decision, never as refused", async () => {
    const employeeId = cast.pendingOne.userId;
    const approvalId = pendingOf(world(), employeeId);
    const ctx = await losing(cast.manager.userId, "attendance/v1/approval_infos/process");
    const items = [{ approvalId, employeeId, date: YESTERDAY } as const];
    const { results } = await decideRemedies(ctx, { decision: "approve", items });
    expect(results).toMatchObject([{ outcome: "unconfirmed" }]);
    world().advance(61);
    await settleDecisions(world().runtime);
    const [row] = await readDecisions(world().runtime.store, approvalId);
    expect(row?.state).toBe("done");
  });

  it("is told as unconfirmed when only the answer of our own database to a correction was lost", async () => {
    const me = cast.rejected.userId;
    const before = heldFor(world(), me).length;
    const ctx = await world().as(me);
    const { store } = ctx;
    let lost = false;
    const transact: typeof store.transact = async (work) => {
      const done = await store.transact(work);
      if (lost) return done;
      lost = true;
      throw connectionLost();
    };
    const created = await createRemedy({ ...ctx, store: { ...store, transact } }, missingIn(me));
    expect(created).toMatchObject({ state: "unconfirmed" });
    world().advance(61);
    await settleRequests(world().runtime);
    const row = await readRequest(store, created.requestId);
    expect(row?.state).toBe("confirmed");
    expect(heldFor(world(), me)).toHaveLength(before + 1);
  });

  it("is told as unconfirmed when a correction was marked as sent and the answer to that was lost", async () => {
    const me = cast.free.userId;
    const before = heldFor(world(), me).length;
    const ctx = await world().as(me);
    const { store } = ctx;
    const yesterday = { employeeIds: [me], from: YESTERDAY, to: YESTERDAY } as const;
    let lost = false;
    const write: typeof store.write = async (work) => {
      const done = await store.write(work);
      const [open] = await openRequests(store, yesterday);
      if (lost || open?.state !== "sent") return done;
      lost = true;
      throw connectionLost();
    };
    const punch = { ...missingIn(me), time: "2026-11-17T10:00" } as const;
    const created = await createRemedy({ ...ctx, store: { ...store, write } }, punch);
    expect(created).toMatchObject({ state: "unconfirmed" });
    for (let look = 0; look < 3; look += 1) {
      world().advance(61);
      await settleRequests(world().runtime);
    }
    const row = await readRequest(store, created.requestId);
    expect(row?.state).toBe("confirmed");
    expect(heldFor(world(), me)).toHaveLength(before + 1);
  });

  it("is not told as refused when only the answer of our own database was lost", async () => {
    const employeeId = cast.pendingTwo.userId;
    const approvalId = pendingOf(world(), employeeId);
    const ctx = await world().as(cast.manager.userId);
    const { store } = ctx;
    const transact: typeof store.transact = async (work) => {
      const done = await store.transact(work);
      const isIntended = (await readDecisions(store, approvalId)).length > 0;
      if (isIntended) throw connectionLost();
      return done;
    };
    const items = [{ approvalId, employeeId, date: YESTERDAY } as const];
    const asked = { decision: "approve", items } as const;
    const { results } = await decideRemedies({ ...ctx, store: { ...store, transact } }, asked);
    expect(results).toMatchObject([{ outcome: "unconfirmed", code: "internal" }]);
    world().advance(61);
    await settleDecisions(world().runtime);
    const [row] = await readDecisions(store, approvalId);
    expect(row?.state).toBe("done");
  });
});
