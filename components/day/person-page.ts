import { cycleOf, type Day } from "@/lib/attendance/day";
import { monthNaming } from "./period";
import { START_DAYS } from "./use-period";

/** A person's page at the period that holds `day`; the team list's own words go along, so that it knows whose neighbours to offer. */
export const personPage = (employeeId: string, day: Day, list: { toString(): string }): string => {
  const words = new URLSearchParams(list.toString());
  for (const name of ["person", "day"]) words.delete(name);
  const startDay = START_DAYS.find((each) => String(each) === words.get("cycle")) ?? 1;
  if (!words.has("month")) words.set("month", monthNaming(cycleOf(day, startDay)).slice(0, 7));
  words.set("from", "team");
  return `/employees/${encodeURIComponent(employeeId)}?${words}`;
};
