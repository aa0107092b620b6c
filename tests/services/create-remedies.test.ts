import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BatchInput } from "@/lib/contract/remedies";
import { createRemedies } from "@/lib/services/create-remedies";
import { settleRequests } from "@/lib/services/settle";
import { claimKey } from "@/lib/store/idempotency";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { CREATE, codeOf, heldFor, writesTo, YESTERDAY } from "./feishu-side";

const { employee, manager, free, pendingOne, rejected, revoked, admin } = cast;
const punch = (employeeId: string, workType = 1): BatchInput["items"][number] => ({
  ...{ employeeId, date: YESTERDAY, punchNo: 0, workType },
});
const batch = (...items: BatchInput["items"]): BatchInput => ({ items, reason: "gate was broken" });

const hashOf = (input: BatchInput) =>
  createHash("sha256").update(JSON.stringify(input)).digest("base64url");

describe("many corrections at once", () => {
  const world = openWorld();
  const submit = async (by: string, input: BatchInput, key?: string) =>
    (await createRemedies(await world().as(by, key), input)).results;
  const outcomes = (results: Awaited<ReturnType<typeof submit>>) =>
    results.map(({ outcome, code }) => code ?? outcome);
  const held = (id: string) => heldFor(world(), id).filter(({ status }) => status === 0);
  const faults = () => world().sandbox.faults;
  let emptied = 0;
  beforeEach(() => {
    const { sandbox } = world();
    sandbox.reset();
    emptied += 1;
    const { remedies } = sandbox.tenant;
    const [any] = remedies.all();
    // As at first, except that Feishu never gives an approval id twice.
    for (let i = 0; any && i < 9 * emptied; i += 1) remedies.file({ ...any, userId: "nobody" });
  });
  afterEach(async () => {
    world().advance(600);
    await settleRequests(world().runtime);
  });

  it("answer each for itself, by the window of its own punch", async () => {
    const results = await submit(
      manager.userId,
      batch(
        punch(employee.userId),
        { ...punch(rejected.userId), time: "2026-11-17T15:00" },
        punch(pendingOne.userId),
        punch(free.userId),
        punch(revoked.userId, 2),
      ),
    );
    expect(outcomes(results)).toEqual([
      ...["confirmed", "outside-window", "already-requested", "not-found", "nothing-to-remedy"],
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual([
      ...["confirmed", "refused", "already", "refused", "refused"],
    ]);
    expect(results[2]?.approvalId).toBe(held(pendingOne.userId)[0]?.approvalId);
    expect(writesTo(world(), CREATE)).toBe(1);
  });

  it("without a time have the shift's own", async () => {
    await submit(admin.userId, batch(punch(employee.userId), punch(free.userId, 0)));
    const at = (id: string) => new Date((held(id)[0]?.time ?? 0) * 1000).toISOString();
    expect(at(employee.userId)).toBe("2026-11-17T02:00:00.000Z");
    expect(at(free.userId)).toBe("2026-11-16T21:00:00.000Z");
  });

  it("are repeated under their key only where they could not be sent", async () => {
    faults().add({ match: "user_task_remedys$", mode: "code", code: 99991403, times: 1 });
    const input = batch(punch(employee.userId), punch(rejected.userId), punch(revoked.userId, 2));
    const first = outcomes(await submit(manager.userId, input, "many-1"));
    expect(first.filter((each) => each === "feishu-quota")).toHaveLength(1);
    const before = writesTo(world(), CREATE);
    const again = await submit(manager.userId, input, "many-1");
    expect(outcomes(again)).toEqual(["confirmed", "confirmed", "nothing-to-remedy"]);
    expect(writesTo(world(), CREATE)).toBe(before + 1);
    expect(await submit(manager.userId, input, "many-1")).toEqual(again);
    expect([held(employee.userId).length, held(rejected.userId).length]).toEqual([1, 1]);
    const other = submit(manager.userId, batch(punch(employee.userId)), "many-1");
    expect(await codeOf(other)).toBe("key-reused");
  });

  it("that are unconfirmed are told so again, and not sent again, under their key", async () => {
    faults().add({ match: "user_task_remedys$", mode: "reset-after", times: 1 });
    const input = batch(punch(employee.userId));
    const first = await submit(manager.userId, input, "many-2");
    expect(outcomes(first)).toEqual(["unconfirmed"]);
    expect(await submit(manager.userId, input, "many-2")).toEqual(first);
    expect(held(employee.userId)).toHaveLength(1);
  });

  it("whose process died tell what is in the ledger, and the rest is done by a later repeat", async () => {
    const { store, now } = world().runtime;
    const ctx = await world().as(manager.userId, "many-3");
    const [one, two] = [punch(employee.userId), punch(rejected.userId)];
    // As a process leaves it that died after the first of them.
    await createRemedies(ctx, batch(one));
    await store.write((db) => db.execute("delete from idempotency"));
    const bodyHash = hashOf(batch(one, two));
    await claimKey(store, {
      ...{ key: "many-3", actorId: manager.userId, route: "/api/remedies/batch", bodyHash },
      ...{ at: now(), abandonedAfterSeconds: 120 },
    });
    expect(outcomes(await submit(manager.userId, batch(one, two), "many-3"))).toEqual([
      ...["confirmed", "not-started"],
    ]);
    world().advance(121);
    expect(outcomes(await submit(manager.userId, batch(one, two), "many-3"))).toEqual([
      ...["confirmed", "confirmed"],
    ]);
    expect([held(employee.userId).length, held(rejected.userId).length]).toEqual([1, 1]);
  });

  it("that name one punch twice ask for it once", async () => {
    const results = await submit(
      manager.userId,
      batch(punch(employee.userId), punch(employee.userId)),
    );
    expect(outcomes(results).sort()).toEqual(["already-requested", "confirmed"]);
    expect(held(employee.userId)).toHaveLength(1);
  });
});
