import { useQuery } from "@tanstack/react-query";
import { addDays, type Day, monthOf } from "@/lib/attendance/day";
import { secondsOf, wallAt } from "@/lib/attendance/zone";
import { queries } from "@/lib/queries";
import { nowOf, passesMidnight } from "./draft";

/** What may be corrected on a day, and the wall clock now in the windows' zone. */
export const useWindows = (employeeId: string, day: Day | null, today: Day) => {
  const date = day ?? today;
  // Somewhere it may be tomorrow already; later than that no zone can be.
  const inReach = day !== null && day <= addDays(today, 1);
  const query = useQuery({ ...queries.windows({ id: employeeId, date }), enabled: inReach });
  const { data, dataUpdatedAt, error, isFetching, refetch } = query;
  return {
    inReach,
    now: data ? nowOf(data, dataUpdatedAt, Date.now()) : null,
    state: { data, error, busy: isFetching, onRetry: () => void refetch() },
  };
};

/**
 * What the person's month tells of a day: the punches made, as wall clocks of the windows' zone; the
 * person's today; and whether a shift of the day, or of the one before, ends after its midnight.
 */
export const useAskedDay = (
  employeeId: string,
  asked: Day | null,
  viewersToday: Day,
  zone: string | undefined,
) => {
  const day = asked ?? viewersToday;
  const { data } = useQuery(queries.days({ id: employeeId, ...monthOf(day) }));
  const days = data?.days ?? [];
  const segments = days.find((each) => each.day === day)?.segments ?? [];
  const instants = segments.flatMap((segment) => [segment.in.punchAt, segment.out.punchAt]);
  const made = zone
    ? instants.flatMap((instant) => (instant ? [wallAt(secondsOf(instant), zone)] : []))
    : [];
  const around = days.filter((each) => each.day === asked || each.day === addDays(day, -1));
  return {
    today: data?.today ?? viewersToday,
    made: [...new Set(made)],
    nightly: asked !== null && around.some(passesMidnight),
  };
};
