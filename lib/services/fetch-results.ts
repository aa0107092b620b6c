import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { daysBetween } from "@/lib/attendance/day";
import { toAppError } from "@/lib/errors";
import type { ResultChunk } from "@/lib/feishu/results";
import { releaseLease, takeLease } from "@/lib/store/leases";
import type { Freshness } from "@/lib/store/stale";
import { staleCells } from "@/lib/store/stale-cells";
import { bringChunk } from "./bring-chunk";
import type { Outcome, Priority } from "./chunk-line";
import { deskOf, type Gap, gapsFor } from "./desk";
import { inBackground } from "./log";
import { learnRules } from "./rules";
import type { Runtime } from "./runtime";

export type Gaps = ReadonlyMap<string, Gap>;

const failedFor = (employeeIds: readonly string[], error: unknown, at: number): Gaps =>
  new Map(gapsFor(employeeIds, { kind: "failed", code: toAppError(error).code, at }));

/** Brings one chunk and answers for whom it brought nothing. */
const fetchChunk = async (
  runtime: Runtime,
  chunk: ResultChunk,
  priority: Priority,
): Promise<Gaps> => {
  const at = runtime.now();
  try {
    const { unauthorized, invalid, ...named } = await bringChunk(runtime, { chunk, at }, priority);
    await learnRules(runtime, named);
    return new Map([
      ...gapsFor(unauthorized, { kind: "unauthorized", code: "feishu-range", at }),
      ...gapsFor(invalid, { kind: "invalid", code: "not-found", at }),
    ]);
  } catch (error) {
    return failedFor(chunk.employeeIds, error, at);
  }
};

/** Other processes may be at the same work; who dies at it keeps them from it for at most this long. */
const LEASE_SECONDS = 30;

type Once = { chunk: ResultChunk; freshness: Freshness };

type Fetched = { outcome: Outcome; gaps: Gaps };
const NO_GAPS: Gaps = new Map();

const answered = (gaps: Gaps): Fetched => {
  const failed = [...gaps.values()].some(({ kind }) => kind === "failed");
  return { outcome: failed ? "unanswered" : "done", gaps };
};

/** What others have not fetched in the meantime; `later` while another process is at it. */
const fetchOnce = async (
  runtime: Runtime,
  { chunk, freshness }: Once,
  priority: Priority,
): Promise<Fetched> => {
  const { store } = runtime;
  const { employeeIds, from, to } = chunk;
  const owner = crypto.randomUUID();
  const name = `results ${from} ${to} ${employeeIds.length} ${employeeIds[0]}`;
  if (!(await takeLease(store, name, owner, LEASE_SECONDS)))
    return { outcome: "later", gaps: NO_GAPS };
  try {
    const stale = await staleCells(store, { employeeIds, from, to, freshness });
    const left = { ...chunk, employeeIds: stale.map(({ employeeId }) => employeeId) };
    if (left.employeeIds.length === 0) return { outcome: "known", gaps: NO_GAPS };
    return answered(await fetchChunk(runtime, left, priority));
  } finally {
    inBackground(releaseLease(store, name, owner), "ending a lease");
  }
};

/** For so long somebody who waits leaves it to another process; then they ask themselves. */
const LEFT_TO_OTHERS_MS = 2000;
const LOOK_MS = 50;

const fetchNow = async (runtime: Runtime, once: Once): Promise<Fetched> => {
  const until = performance.now() + LEFT_TO_OTHERS_MS;
  while (performance.now() < until) {
    const fetched = await fetchOnce(runtime, once, "interactive");
    if (fetched.outcome !== "later") return fetched;
    await wait(LOOK_MS);
  }
  return answered(await fetchChunk(runtime, once.chunk, "interactive"));
};

/** Puts a chunk in line; the promise ends when it is stored or given up. */
export const fetchInLine = (runtime: Runtime, once: Once, priority: Priority): Promise<Gaps> =>
  new Promise((tell) => {
    const { employeeIds } = once.chunk;
    const told = ({ outcome, gaps }: Fetched): Outcome => {
      if (outcome !== "later") tell(gaps);
      return outcome;
    };
    const failed = (error: unknown) => told(answered(failedFor(employeeIds, error, runtime.now())));
    const run = async (asked: Priority): Promise<Outcome> => {
      if (asked === "interactive") return told(await fetchNow(runtime, once));
      const behind = { ...runtime, store: runtime.store.behind };
      return told(await fetchOnce(behind, once, asked));
    };
    const { from, to } = once.chunk;
    const size = employeeIds.length * (daysBetween(from, to) + 1);
    const piece = { employeeIds, size, run: (asked: Priority) => run(asked).catch(failed) };
    deskOf(runtime).line.add(piece, priority);
  });
