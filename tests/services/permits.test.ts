import { describe, expect, it } from "vitest";
import { claimFor, permitsFrom } from "@/lib/services/permits";
import { openWorld } from "../support/world";

describe("permits of an endpoint that is limited by the minute as well", () => {
  const world = openWorld();
  const contacts = "contact/v3/users/batch";

  it("let half a minute's calls go at once and spread the rest", async () => {
    const { store } = world().runtime;
    const first = await claimFor(store, contacts, 500);
    expect(first.startsInMs).toBe(0);
    const second = await claimFor(store, contacts, 500);
    expect(second.startsInMs).toBeLessThan(500 * 21);
    const third = await claimFor(store, contacts, 500);
    expect(third.startsInMs).toBeGreaterThan(60_000);
  });

  it("do not slow down one that has no such limit", async () => {
    const { store } = world().runtime;
    await claimFor(store, "attendance/v1/user_flows/query", 1000);
    const next = await claimFor(store, "attendance/v1/user_flows/query", 1);
    expect(next.startsInMs).toBeLessThan(1000 * 21);
  });
});

describe("a process that was held up", () => {
  const world = openWorld();

  it("sends no more in any second than the limit allows, although its permits have come due", async () => {
    const permit = permitsFrom(world().runtime.store);
    const sent: number[] = [];
    const heldUp = setTimeout(() => {
      for (const until = performance.now() + 400; performance.now() < until; );
    }, 500);
    const calls = Array.from({ length: 110 }, async () => {
      await permit("attendance/v1/user_tasks/query", 1, "background");
      sent.push(performance.now());
    });
    await Promise.all(calls);
    clearTimeout(heldUp);
    const within = sent.map(
      (at) => sent.filter((other) => other >= at && other < at + 1000).length,
    );
    expect(Math.max(...within)).toBeLessThanOrEqual(50);
  });
});
