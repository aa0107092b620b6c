import { addDays, type Day, type DayRange, earlier, monthOf } from "@/lib/attendance/day";

/** Without a month in the URL: this month and the one before, as the count in the navigation. */
export const recentMonths = (today: Day): DayRange => {
  const { from, to } = monthOf(today);
  return { from: monthOf(addDays(from, -1)).from, to };
};

/** The months beside a shown one (null: the recent two); a null first day leads back to those. */
export const monthBefore = (month: Day | null, today: Day): Day =>
  monthOf(addDays(monthOf(month ?? today).from, -1)).from;

export const monthAfter = (month: Day, today: Day): Day | null => {
  const next = addDays(monthOf(month).to, 1);
  return next > today ? null : next;
};

/** As many days as one list holds. */
const LONGEST_DAYS = 62;

/** Any days between two that were entered, in either order; of too many the first ones. */
export const daysFrom = (one: Day, other: Day): DayRange => {
  const from = earlier(one, other);
  const to = from === one ? other : one;
  return { from, to: earlier(to, addDays(from, LONGEST_DAYS - 1)) };
};
