import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { ENDPOINTS, type EndpointName, type Limits } from "@/lib/feishu/endpoints";
import { claimPermits, type Permits } from "@/lib/store/permits";
import type { Store } from "@/lib/store/store";

type Priority = "interactive" | "background";
type Line = Record<Priority, { go: () => void; fail: (cause: unknown) => void }[]> & {
  /** When the last calls went out, as many as a second allows; by the process's clock. */
  sent: number[];
  /** Where the last permits end that this process has claimed; by the database's clock. */
  claimedUpTo: number;
  /** By how much the process's clock was ahead of the database's, as the last answers told it. */
  apart: number[];
};

const newLine = (): Line => ({
  interactive: [],
  background: [],
  sent: [],
  claimedUpTo: 0,
  apart: [],
});

/** Permits claimed in one statement; a block of 10 is at most a fifth of a second of the limit. */
const BLOCK = 10;

const next = (line: Line) => line.interactive.shift() ?? line.background.shift();
const waiting = (line: Line) => line.interactive.length + line.background.length;

const A_MINUTE_MS = 60_000;
/**
 * What a process missed while it was held up is not made up for: any second's calls keep the distance
 * of their permits, so that one may take up to 40 ms longer than those after it.
 */
const earliest = ({ sent }: Line, perSecond: number, spacingMs: number): number =>
  sent.length < perSecond ? 0 : (sent[0] ?? 0) + perSecond * spacingMs;

/** So late a call is still within the margin that the spacing of permits leaves. */
const SLACK_MS = 20;

const LAST_FEW = 16;

/** Others have claimed permits between the last ones of this process and these, and send beside it. */
const isShared = ({ claimedUpTo }: Line, { startsInMs, startsAtMs }: Permits): boolean =>
  startsInMs > 0 && startsAtMs > claimedUpTo + 1;

/**
 * The next `n` calls of an endpoint. Half of a minute's calls may go as fast as a second allows, the
 * rest is spread: so no sliding minute holds more than its limit either.
 */
export const claimFor = async (
  store: Store,
  endpoint: EndpointName,
  n: number,
): Promise<Permits> => {
  const { perSecond, perMinute }: Limits = ENDPOINTS[endpoint].limits;
  const claimed = await claimPermits(store, endpoint, n, perSecond);
  if (perMinute === undefined) return claimed;
  const slow = await claimPermits(store, `${endpoint} by minute`, n, perMinute / 2 / 60);
  const later = Math.max(0, slow.startsInMs - A_MINUTE_MS - claimed.startsInMs);
  return {
    ...claimed,
    startsInMs: claimed.startsInMs + later,
    startsAtMs: claimed.startsAtMs + later,
  };
};

/**
 * The database's instant by the process's clock: how far the two are apart is best told by the answer
 * that came quickest of the last few. One that was held up would put its permits off unnoticed.
 */
const startOf = (line: Line, { startsAtMs, startsInMs }: Permits): number => {
  const apart = performance.now() - (startsAtMs - startsInMs);
  line.apart = [...line.apart, apart].slice(-LAST_FEW);
  return startsAtMs + Math.min(...line.apart);
};

const drain = async (store: Store, endpoint: EndpointName, line: Line): Promise<void> => {
  const { perSecond } = ENDPOINTS[endpoint].limits;
  let allGivenUp = false;
  while (waiting(line) > 0) {
    const n = Math.min(BLOCK, waiting(line));
    const claimed = await claimFor(store, endpoint, n);
    const { spacingMs, startsAtMs } = claimed;
    const first = startOf(line, claimed);
    const shared = isShared(line, claimed);
    line.claimedUpTo = startsAtMs + n * spacingMs;
    const mayBeLate = allGivenUp;
    allGivenUp = true;
    for (let i = 0; i < n; i++) {
      const due = first + i * spacingMs;
      const delay = Math.max(due, earliest(line, perSecond, spacingMs)) - performance.now();
      if (delay > 1) await wait(delay);
      const isLate = performance.now() > due + SLACK_MS;
      // Late, it would go out beside what others send on time: it is given up for a new one, but not forever.
      if (shared && isLate && !(mayBeLate && allGivenUp)) continue;
      allGivenUp = false;
      line.sent = [...line.sent, performance.now()].slice(-perSecond);
      next(line)?.go();
    }
  }
};

/**
 * Paces calls over all processes: one queue per endpoint, people's own actions before background
 * work, permits claimed from the database in blocks. Rejects when the database cannot be asked.
 */
export const permitsFrom = (store: Store) => {
  const lines = new Map<EndpointName, Line>();
  const draining = new Set<EndpointName>();

  const run = async (endpoint: EndpointName, line: Line): Promise<void> => {
    draining.add(endpoint);
    try {
      await drain(store, endpoint, line);
    } catch (cause) {
      for (let one = next(line); one; one = next(line)) one.fail(cause);
    } finally {
      draining.delete(endpoint);
    }
    // Somebody may have come between the last look at the queue and its end.
    if (waiting(line) > 0) await run(endpoint, line);
  };

  return (endpoint: EndpointName, _n: number, priority: Priority): Promise<void> =>
    new Promise((go, fail) => {
      const line = lines.get(endpoint) ?? newLine();
      lines.set(endpoint, line);
      line[priority].push({ go, fail });
      if (!draining.has(endpoint)) void run(endpoint, line);
    });
};
