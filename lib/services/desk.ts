import "server-only";
import type { ErrorCode } from "@/lib/errors";
import type { Runtime } from "./runtime";

/** Why nothing is known of somebody: Feishu refuses the id, or a call failed. Epoch seconds. */
export type Gap = { kind: "unauthorized" | "invalid" | "failed"; code: ErrorCode; at: number };

/** What one process has in hand; nothing here needs to outlive it. */
type Desk = {
  /** People whose results are being fetched. */
  busy: Map<string, Promise<void>>;
  /** People whose last fetch brought nothing. */
  gaps: Map<string, Gap>;
  /** When a group or shift was last asked for, by id. */
  rulesAskedAt: Map<string, number>;
};

const desks = new WeakMap<Runtime["tenant"], Desk>();

export const deskOf = ({ tenant }: Pick<Runtime, "tenant">): Desk => {
  const known = desks.get(tenant);
  if (known) return known;
  const made: Desk = { busy: new Map(), gaps: new Map(), rulesAskedAt: new Map() };
  desks.set(tenant, made);
  return made;
};
