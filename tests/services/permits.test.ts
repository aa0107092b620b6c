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

const RESULTS = "attendance/v1/user_tasks/query";
type TakePermit = ReturnType<typeof permitsFrom>;

/** Sends so many calls by each, all of them held up after half a second, and tells the most in such a time. */
const mostIn = async (
  milliseconds: number,
  processes: readonly TakePermit[],
  calls: number,
): Promise<number> => {
  const sent: number[] = [];
  const heldUp = setTimeout(() => {
    for (const until = performance.now() + 400; performance.now() < until; );
  }, 500);
  const send = async (permit: TakePermit) => {
    await permit(RESULTS, 1, "background");
    sent.push(performance.now());
  };
  await Promise.all(
    processes.flatMap((permit) => Array.from({ length: calls }, () => send(permit))),
  );
  clearTimeout(heldUp);
  return Math.max(
    ...sent.map((at) => sent.filter((other) => other >= at && other < at + milliseconds).length),
  );
};

describe("a process that was held up", () => {
  const world = openWorld();

  it("sends no more in any second than the limit allows, even if one call arrives 30 ms late", async () => {
    const permit = permitsFrom(world().runtime.store);
    expect(await mostIn(1030, [permit], 110)).toBeLessThanOrEqual(50);
  });

  it("gives up permits that have come due while others send beside it, and still sends everything", async () => {
    const { store } = world().runtime;
    const processes = [permitsFrom(store), permitsFrom(store)];
    expect(await mostIn(1000, processes, 60)).toBeLessThanOrEqual(50);
  });
});
