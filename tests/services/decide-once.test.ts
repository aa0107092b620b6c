import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import type { DecisionsInput } from "@/lib/contract/remedies";
import { decideRemedies } from "@/lib/services/decide-remedies";
import { claimKey } from "@/lib/store/idempotency";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { codeOf, PROCESS, pendingOf, writesTo, YESTERDAY } from "./feishu-side";

describe("decisions under an Idempotency-Key", () => {
  const world = openWorld();
  const boss = cast.manager.userId;
  const inputOf = (decision: DecisionsInput["decision"]): DecisionsInput => {
    const employeeId = cast.pendingOne.userId;
    const approvalId = pendingOf(world(), employeeId);
    return { decision, items: [{ approvalId, employeeId, date: YESTERDAY }], note: "seen" };
  };
  const decide = async (input: DecisionsInput, key: string, actor: string = boss) =>
    decideRemedies(await world().as(actor, key), input);
  afterEach(() => world().sandbox.reset());

  it("are told once, and a repeat gets the first answer, whatever has happened since", async () => {
    const input = inputOf("approve");
    const first = await decide(input, "first");
    expect(first.results).toMatchObject([{ outcome: "done", state: "approved" }]);
    const undo = await decide({ ...input, decision: "revoke" }, "second");
    expect(undo.results).toMatchObject([{ outcome: "done", state: "revoked" }]);
    const told = world().sandbox.calls.length;
    expect(await decide(input, "first")).toEqual(first);
    expect(world().sandbox.calls).toHaveLength(told);
  });

  it("are refused when another body comes under the same key", async () => {
    const input = inputOf("approve");
    await decide(input, "third");
    const other = decide({ ...input, decision: "reject" }, "third");
    expect(await codeOf(other)).toBe("key-reused");
    expect(writesTo(world(), PROCESS)).toBe(1);
  });

  it("are one telling when the same call comes twice at once", async () => {
    const input = inputOf("reject");
    const outcomes = await Promise.all([decide(input, "both"), decide(input, "both")].map(codeOf));
    expect(outcomes.sort()).toEqual(["it succeeded", "still-unconfirmed"]);
    expect(writesTo(world(), PROCESS)).toBe(1);
  });

  it("whose process died before it had answered are taken by a later repeat", async () => {
    const { runtime, advance } = world();
    const input = inputOf("approve");
    const bodyHash = createHash("sha256").update(JSON.stringify(input)).digest("base64url");
    await claimKey(runtime.store, {
      ...{ key: "dead", actorId: boss, route: "/api/remedies/decisions", bodyHash },
      ...{ at: runtime.now(), abandonedAfterSeconds: 120 },
    });
    expect(await codeOf(decide(input, "dead"))).toBe("still-unconfirmed");
    expect(writesTo(world(), PROCESS)).toBe(0);
    advance(121);
    expect((await decide(input, "dead")).results).toMatchObject([{ outcome: "done" }]);
  });

  it("mean nothing to somebody else who happens to send the same key", async () => {
    const input = inputOf("approve");
    await decide(input, "shared");
    const { results } = await decide(input, "shared", cast.admin.userId);
    expect(results).toMatchObject([{ outcome: "already", state: "approved" }]);
    expect(writesTo(world(), PROCESS)).toBe(1);
  });
});
