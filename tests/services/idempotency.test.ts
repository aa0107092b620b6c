import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { createRemedy } from "@/lib/services/create-remedy";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { CREATE, codeOf, heldFor, missingIn, writesTo } from "./feishu-side";

describe("a submit under an Idempotency-Key", () => {
  const world = openWorld();
  const me = cast.employee.userId;

  it("answers a repeat with the first result and sends nothing again", async () => {
    const first = await createRemedy(await world().as(me, "one"), missingIn(me));
    const again = await createRemedy(await world().as(me, "one"), missingIn(me));
    expect(again).toEqual(first);
    expect(writesTo(world(), CREATE)).toBe(1);
  });

  it("is refused when another body comes under the same key", async () => {
    const other = { ...missingIn(me), time: "2026-11-17T09:00" } as const;
    expect(await codeOf(createRemedy(await world().as(me, "one"), other))).toBe("key-reused");
    expect(writesTo(world(), CREATE)).toBe(1);
  });

  it("means nothing to anybody else who happens to send the same key", async () => {
    const boss = await world().as(cast.manager.userId, "one");
    expect(await codeOf(createRemedy(boss, missingIn(me)))).toBe("already-requested");
    const created = await createRemedy(
      await world().as(cast.teamLead.userId, "one"),
      missingIn(cast.pendingOne.userId),
    ).catch((error: unknown) => error);
    expect(created).toMatchObject({ code: "already-requested" });
  });

  it("repeats a refusal with everything the first one told", async () => {
    const early = { ...missingIn(me), time: "2026-11-17T03:00" } as const;
    const asked = async () =>
      createRemedy(await world().as(me, "early"), early).catch((error: unknown) => error);
    const first = await asked();
    const calls = world().sandbox.calls.length;
    expect(first).toMatchObject({ code: "outside-window", fields: [{ field: "time" }] });
    const { code, status, fields } = first instanceof AppError ? first : new AppError("internal");
    expect(await asked()).toMatchObject({ code, status, fields });
    expect(world().sandbox.calls).toHaveLength(calls);
    const twin = async () =>
      createRemedy(await world().as(me, "twin"), missingIn(me)).catch((error: unknown) => error);
    await twin();
    const params = { approvalId: heldFor(world(), me)[0]?.approvalId };
    expect(await twin()).toMatchObject({ code: "already-requested", params });
  });

  it("may be repeated for real after a failure that says nothing about the request", async () => {
    const { faults } = world().sandbox;
    const asked = async () =>
      createRemedy(await world().as(cast.free.userId, "down"), {
        ...missingIn(cast.free.userId),
        time: "2026-11-17T10:00",
      });
    faults.add({ match: "allowed_remedys$", mode: "500" });
    expect(await codeOf(asked())).toBe("feishu-unavailable");
    faults.clear();
    expect(await asked()).toMatchObject({ state: "confirmed" });
  });

  it("is one request when the same key is sent twice at once", async () => {
    const asked = async () =>
      createRemedy(await world().as(cast.rejected.userId, "both"), missingIn(cast.rejected.userId));
    const outcomes = await Promise.all([codeOf(asked()), codeOf(asked())]);
    expect(outcomes.sort()).toEqual(["it succeeded", "still-unconfirmed"]);
    expect(heldFor(world(), cast.rejected.userId)).toHaveLength(2);
  });

  it("must not be longer than 128 characters", async () => {
    const ctx = await world().as(me, "k".repeat(129));
    expect(await codeOf(createRemedy(ctx, missingIn(me)))).toBe("invalid-fields");
  });
});
