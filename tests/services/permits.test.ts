import { describe, expect, it } from "vitest";
import { claimFor } from "@/lib/services/permits";
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
