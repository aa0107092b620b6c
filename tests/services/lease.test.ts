import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { underLease } from "@/lib/services/lease";
import { takeLease } from "@/lib/store/leases";
import { openWorld } from "../support/world";

describe("work under a lease", () => {
  const world = openWorld();
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
  afterEach(() => void vi.useRealTimers());
  const secondsLeft = async (name: string) => {
    const { rows } = await world().runtime.store.read((db) =>
      db.execute<{ left: number }>(
        sql`select extract(epoch from until - clock_timestamp())::float8 as left from leases where name = ${name}`,
      ),
    );
    return rows[0]?.left ?? 0;
  };
  const shorten = (name: string, owner: string | null) =>
    world().runtime.store.write((db) =>
      db.execute(sql`
        update leases set until = clock_timestamp() + interval '5 seconds',
          owner = coalesce(${owner}, owner) where name = ${name}`),
    );

  it("keeps the lease for as long as it takes, and gives it back", async () => {
    const { store } = world().runtime;
    await underLease(store, "long", async (held) => {
      await shorten("long", null);
      vi.advanceTimersByTime(40_000);
      await vi.waitFor(async () => expect(await secondsLeft("long")).toBeGreaterThan(60));
      expect(held()).toBe(true);
      expect(await takeLease(store, "long", "another", 60)).toBe(false);
    });
    expect(await takeLease(store, "long", "another", 60)).toBe(true);
  });

  it("is told when the lease has gone to somebody else, and is not done beside them", async () => {
    const { store } = world().runtime;
    await underLease(store, "taken", async (held) => {
      await shorten("taken", "another");
      vi.advanceTimersByTime(40_000);
      await vi.waitFor(() => expect(held()).toBe(false));
    });
    let ran = false;
    await underLease(store, "taken", async () => {
      ran = true;
    });
    expect(ran).toBe(false);
  });
});
