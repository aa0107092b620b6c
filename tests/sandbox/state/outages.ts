import type { DayNumber } from "./calendar";
import type { Person } from "./directory";
import type { DayPlan } from "./plans";

/** A device that took no punches of a department, sub-departments not included, on one day. */
export interface Outage {
  readonly departmentId: string;
  readonly day: DayNumber;
  readonly side: "in" | "out";
}

const NONE = [null, null, null] as const;

/** The plan of a day with the punches taken out that no device took. */
export function withOutages(
  outages: readonly Outage[],
  person: Person,
  day: DayNumber,
  plan: DayPlan,
): DayPlan {
  if (outages.length === 0) return plan;
  const sides = outages
    .filter((outage) => outage.day === day && person.departmentIds.includes(outage.departmentId))
    .map(({ side }) => side);
  return {
    ...plan,
    ...(sides.includes("in") && { in: NONE }),
    ...(sides.includes("out") && { out: NONE }),
  };
}
