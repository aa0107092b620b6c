import { decisionsOn } from "@/components/day/decision/may-decide";
import { between } from "@/components/day/row-range";
import type { RemedyState } from "@/lib/attendance/remedy";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyWire } from "@/lib/contract/remedies";

/** The chosen rows; they are decided together, so all are in the state of the first. */
export type Choice = { remedies: readonly RemedyWire[]; state: RemedyState | null };

/** The chosen ones as the page has them now, where it has them. */
export const renewed = (
  chosen: readonly RemedyWire[],
  rows: readonly RemedyWire[],
): RemedyWire[] => {
  const fresh = new Map(rows.map((row) => [row.approvalId, row]));
  return chosen.map((each) => fresh.get(each.approvalId) ?? each);
};

export const choiceOf = (remedies: readonly RemedyWire[], viewer: ViewerInfo): Choice => {
  const chosen = remedies.filter((row) => decisionsOn(row, viewer).length > 0);
  const state = chosen[0]?.state ?? null;
  return { remedies: chosen.filter((row) => row.state === state), state };
};

/** With or without some of them; those of other pages keep their place. */
export const toggled = (
  { remedies }: Choice,
  some: readonly RemedyWire[],
  include: boolean,
): RemedyWire[] => {
  const ids = new Set(some.map(({ approvalId }) => approvalId));
  const others = remedies.filter(({ approvalId }) => !ids.has(approvalId));
  return include ? [...others, ...some] : others;
};

/** All rows that can be decided together with what is chosen, else with the first of them. */
export const choosable = (
  rows: readonly RemedyWire[],
  { state }: Choice,
  viewer: ViewerInfo,
): RemedyWire[] => {
  const open = rows.filter((row) => decisionsOn(row, viewer).length > 0);
  const together = state ?? open.find((row) => row.state === "pending")?.state ?? open[0]?.state;
  return open.filter((row) => row.state === together);
};

/** The rows from one to another, as far as they can be decided together with what is chosen. */
export const reached = (
  rows: readonly RemedyWire[],
  choice: Choice,
  viewer: ViewerInfo,
  { from, to }: { from: string | null; to: string },
): RemedyWire[] => {
  const ids = rows.map(({ approvalId }) => approvalId);
  const keys = new Set(between(ids, from, to));
  const within = rows.filter(({ approvalId }) => keys.has(approvalId));
  return choosable(within, choice, viewer);
};
