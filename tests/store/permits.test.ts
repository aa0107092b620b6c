import { expect, it } from "vitest";
import { claimPermits } from "@/lib/store/permits";
import { openStore } from "@/lib/store/store";
import { describeBothDatabases } from "../support/databases";
import { migratedStore, newId } from "./migrated";

const mostInAnySecond = (instants: readonly number[]): number => {
  const sorted = [...instants].sort((a, b) => a - b);
  return Math.max(
    ...sorted.map((start) => sorted.filter((at) => at >= start && at < start + 1000).length),
  );
};

describeBothDatabases("permits", (open) => {
  const store = migratedStore(open);

  it.each([
    [1, 50],
    [7, 50],
    [3, 5],
  ])(
    "in blocks of %i never put more than %i into any second, over two processes",
    async (n, limit) => {
      const endpoint = newId();
      const other = openStore({ databaseUrl: store().databaseUrl });
      const began = performance.now();
      const claims = await Promise.all(
        Array.from({ length: 200 }, (_, i) =>
          claimPermits(i % 2 ? other : store(), endpoint, n, limit),
        ),
      );
      const claiming = (performance.now() - began) / 1000;
      await other.close();
      const starts = claims.flatMap(({ startsAtMs, spacingMs }) =>
        Array.from({ length: n }, (_, i) => startsAtMs + i * spacingMs),
      );
      expect(starts).toHaveLength(200 * n);
      expect(mostInAnySecond(starts)).toBeLessThanOrEqual(limit);
      const seconds = (Math.max(...starts) - Math.min(...starts)) / 1000;
      // A busy machine may claim more slowly than the limit allows.
      expect(seconds).toBeLessThan(Math.max(starts.length / (limit * 0.9), claiming + 1));
    },
  );

  it("start at once when nobody has called, and wait their turn when somebody has", async () => {
    const endpoint = newId();
    const first = await claimPermits(store(), endpoint, 50, 50);
    expect(first.startsInMs).toBe(0);
    expect(first.spacingMs).toBeCloseTo(20.8);
    const second = await claimPermits(store(), endpoint, 1, 50);
    expect(second.startsAtMs - first.startsAtMs).toBeCloseTo(50 * 20.8, 0);
    expect(second.startsInMs).toBeGreaterThan(0);
    expect((await claimPermits(store(), newId(), 1, 50)).startsInMs).toBe(0);
  });
});
