import { decisionsOn } from "@/components/day/decision/may-decide";
import type { RemedyState } from "@/lib/attendance/remedy";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyWire } from "@/lib/contract/remedies";

/** The chosen rows; they are decided together, so all are in the state of the first. */
export type Choice = { remedies: readonly RemedyWire[]; state: RemedyState | null };

export const choiceOf = (
  rows: readonly RemedyWire[],
  ids: ReadonlySet<string>,
  viewer: ViewerInfo,
): Choice => {
  const chosen = rows.filter(
    (row) => ids.has(row.approvalId) && decisionsOn(row, viewer).length > 0,
  );
  const state = chosen[0]?.state ?? null;
  return { remedies: chosen.filter((row) => row.state === state), state };
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
