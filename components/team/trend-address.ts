import { monthNaming } from "@/components/day/period";
import type { DayRange } from "@/lib/attendance/day";
import type { State } from "@/lib/attendance/result";
import { TOTALS, type TotalId } from "@/lib/attendance/team-filter";

/** The numbers of a trend: the grid's totals, and days that were corrected. */
export type TrendId = TotalId | "corrected";
export const statesOfTrend = (id: TrendId): readonly State[] =>
  id === "corrected" ? ["remedied"] : (TOTALS.find((total) => total.id === id)?.states ?? []);

type Params = { toString: () => string };

/** Words of the team's address that a count replaces by its own. */
const REPLACED = ["status", "problems", "punch", "counted", "of", "on", "person", "day"] as const;
/** Words that the inbox understands as the team does. */
const SHARED = ["cycle", "departmentId", "q"] as const;

/** The team's screen with exactly the cells that a count of a department or a person is made of. */
export const inTeam = (
  params: Params,
  { states, departmentId, of }: { states: readonly State[]; departmentId?: string; of?: string },
): string => {
  const words = new URLSearchParams(params.toString());
  for (const name of REPLACED) words.delete(name);
  if (departmentId !== undefined) words.set("departmentId", departmentId);
  words.set("counted", states.join(","));
  if (of !== undefined) words.set("of", of);
  return `/team?${words}`;
};

/** The inbox with exactly the days that a count of a weekday or a shift is made of. */
export const inInbox = (
  params: Params,
  range: DayRange,
  { states, ...only }: { states: readonly State[]; weekday?: number; shift?: string },
): string => {
  const from = new URLSearchParams(params.toString());
  const words = new URLSearchParams({ month: monthNaming(range).slice(0, 7) });
  for (const name of SHARED) {
    const value = from.get(name);
    if (value) words.set(name, value);
  }
  words.set("status", states.join(","));
  for (const [name, value] of Object.entries(only))
    if (value !== undefined) words.set(name, String(value));
  words.set("past", "true");
  return `/exceptions?${words}`;
};
