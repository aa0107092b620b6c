import { addDays, type Day, type DayRange, monthOf } from "@/lib/attendance/day";

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
