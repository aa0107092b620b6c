import "server-only";
import type { ErrorCode } from "@/lib/errors";
import type { Place } from "@/lib/store/ledger-part";
import { type ChunkLine, openLine } from "./chunk-line";
import type { Runtime } from "./runtime";

/** Why nothing is known of somebody: Feishu refuses the id, or a call failed. Epoch seconds. */
export type Gap = { kind: "unauthorized" | "invalid" | "failed"; code: ErrorCode; at: number };

/** What one process has in hand; nothing here needs to outlive it. */
type Desk = {
  /** People whose results are being fetched. */
  busy: Map<string, Promise<void>>;
  /** Those of them whom somebody waits for. */
  urgent: Map<string, Promise<void>>;
  /** People whom background work has still to look at, each work's apart. */
  ahead: Set<ReadonlySet<string>>;
  /** Calls for results that nobody is waiting for. */
  line: ChunkLine;
  /** People whose last fetch brought nothing. */
  gaps: Map<string, Gap>;
  /** Histories of large scopes that are being read, by viewer and range. */
  histories: Map<string, Promise<Map<string, Gap>>>;
  /** When a group or shift was last asked for, by id. */
  rulesAskedAt: Map<string, number>;
  /** When a group or shift that the store has was fetched, by id. */
  rulesFetchedAt: Map<string, number>;
  /** What could not be settled: how often in a row, and when last. */
  putOff: Map<string, { times: number; at: number }>;
  /** How far the last round of settling came in each ledger; missing where it came to the end. */
  settledUpTo: Map<string, Place>;
};

const desks = new WeakMap<Runtime["tenant"], Desk>();

export const deskOf = ({ tenant }: Pick<Runtime, "tenant">): Desk => {
  const known = desks.get(tenant);
  if (known) return known;
  const made: Desk = {
    busy: new Map(),
    urgent: new Map(),
    ahead: new Set(),
    line: openLine(),
    gaps: new Map(),
    histories: new Map(),
    rulesAskedAt: new Map(),
    rulesFetchedAt: new Map(),
    putOff: new Map(),
    settledUpTo: new Map(),
  };
  desks.set(tenant, made);
  return made;
};

/** Who has just been answered is likely to ask for more. */
const AFTERWARDS_MS = 100;

/** A use case that somebody waits for, without background work in its way; it must not wait for that itself. */
export const attended =
  <C extends Pick<Runtime, "tenant">, In, Out>(service: (ctx: C, input: In) => Promise<Out>) =>
  (ctx: C, input: In): Promise<Out> =>
    deskOf(ctx).line.attend(() => service(ctx, input), AFTERWARDS_MS);

export const gapsFor = (employeeIds: readonly string[], gap: Gap): [string, Gap][] =>
  employeeIds.map((id) => [id, gap]);

/** A refused id is asked again after ten minutes, a failed call after five seconds. */
const REST_SECONDS = { unauthorized: 600, invalid: 600, failed: 5 } as const;

/** The gap of somebody who is not to be asked for again yet. */
export const restingGap = (runtime: Runtime, employeeId: string): Gap | null => {
  const gap = deskOf(runtime).gaps.get(employeeId);
  return gap && runtime.now() - gap.at < REST_SECONDS[gap.kind] ? gap : null;
};

/** Nothing is known and nobody is asking: without data, not on its way. */
export const gaveUpOn = (runtime: Runtime, employeeId: string): boolean => {
  const { busy, ahead, gaps } = deskOf(runtime);
  if (!gaps.has(employeeId) || busy.has(employeeId)) return false;
  return ![...ahead].some((people) => people.has(employeeId));
};
