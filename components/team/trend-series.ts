import type { Series } from "@/components/charts/series";
import type { Day } from "@/lib/attendance/day";
import { TOTALS, type TotalId } from "@/lib/attendance/team-filter";
import { dayTotals, type GridModel } from "./grid/model";

const LOOKS = {
  lack: "solid",
  late: "solid",
  early: "faint",
  // A late cell with a request is pending too: piled up it would be counted twice.
  pending: "beside",
} as const satisfies Record<TotalId, Series["look"]>;

type Unnamed = Omit<Series, "name" | "key"> & { key: TotalId };

/** The totals of every day that has come, over the given people. */
export const trendOf = (model: GridModel, people: ArrayLike<number>): Unnamed[] =>
  TOTALS.map(({ id, tone, states }) => {
    const counts = dayTotals(model, people, states);
    const values = model.days.map((day, i) => (day > model.today ? null : (counts[i] ?? 0)));
    return { key: id, tone, look: LOOKS[id], values };
  });

export const sumOf = ({ values }: Pick<Series, "values">): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** The day with the most problems; null where there was none at all. */
export const busiestOf = (
  days: readonly Day[],
  series: readonly Pick<Series, "look" | "values">[],
): { day: Day; count: number } | null => {
  const piled = series.filter(({ look }) => look !== "beside");
  const counts = days.map((_, i) => piled.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
  const count = Math.max(0, ...counts);
  const day = days[counts.indexOf(count)];
  return day && count > 0 ? { day, count } : null;
};
