import type { GridLabels } from "./grid-labels";
import { cellAt, dayTotals, rowTotal } from "./model";
import type { At } from "./navigation";
import type { Scene } from "./selection";
import { PROBLEM_STATES, TOTALS } from "./totals";

/** What a day's or everybody's total says, counted once per set of shown rows. */
export type Sums = { days: Uint32Array; totals: readonly number[] };

export const sumsOf = ({ model, visible }: Pick<Scene, "model" | "visible">): Sums => ({
  days: dayTotals(model, visible, PROBLEM_STATES),
  totals: TOTALS.map(({ states }) => {
    let sum = 0;
    for (let i = 0; i < visible.length; i++) sum += rowTotal(model, visible[i] ?? -1, states);
    return sum;
  }),
});

/** The whole sentence of a place: what the tooltip shows and a screen reader says. */
export const textAt = (scene: Scene, sums: Sums, labels: GridLabels, { row, col }: At): string => {
  const { model, visible, shape } = scene;
  const index = visible[row] ?? -1;
  const person = model.rows[index];
  const day = model.days[col - 1];
  const total = TOTALS[col - 1 - shape.days];
  if (row >= shape.rows) {
    if (day) return labels.dayTotal(day, sums.days[col - 1] ?? 0);
    const sum = sums.totals[col - 1 - shape.days] ?? 0;
    return total ? labels.grandTotal(total.id, sum) : labels.dayTotals;
  }
  if (!person) return "";
  if (day) return labels.describeCell(person, day, cellAt(model, index, col - 1));
  if (total) return labels.rowTotal(person, total.id, rowTotal(model, index, total.states));
  return person.department ? `${person.name}\n${person.department}` : person.name;
};
