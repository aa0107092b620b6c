import "server-only";
import { type Day, type DayRange, daysBetween, earlier, later } from "@/lib/attendance/day";

type About = { employeeId: string; day: Day };
export type Span = DayRange & { employeeIds: string[] };

/** The people and the days that hold all of these; null for none. */
export const spanOf = (all: readonly About[]): Span | null => {
  const [first, ...rest] = all.map(({ day }) => day);
  if (first === undefined) return null;
  const employeeIds = [...new Set(all.map(({ employeeId }) => employeeId))];
  return { employeeIds, from: rest.reduce(earlier, first), to: rest.reduce(later, first) };
};

/** Where the cell of each of these stands among those of a span with `length` days for every person. */
export const placesIn = ({ employeeIds, from }: Span, length: number) => {
  const places = new Map(employeeIds.map((id, place) => [id, place * length]));
  return ({ employeeId, day }: About): number =>
    (places.get(employeeId) ?? 0) + daysBetween(from, day);
};
