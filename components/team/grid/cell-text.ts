import { PROBLEM_STATES, TOTALS } from "@/lib/attendance/team-filter";
import { hoursTotal, timesAt } from "./detail";
import type { GridLabels } from "./grid-labels";
import { cellAt, dayTotals, rowTotal } from "./model";
import type { At } from "./navigation";
import type { Scene } from "./selection";

/** What a day's or everybody's total says, counted when it is first asked for. */
type Sums = { days: Uint32Array; totals: readonly number[] };

const KEPT = new WeakMap<Scene, Sums>();

export const sumsOf = (scene: Scene): Sums => {
  const { model, visible } = scene;
  const sums = KEPT.get(scene) ?? {
    days: dayTotals(model, visible, PROBLEM_STATES),
    totals: TOTALS.map(({ states }) =>
      dayTotals(model, visible, states).reduce((sum, count) => sum + count, 0),
    ),
  };
  KEPT.set(scene, sums);
  return sums;
};

/** What a day's cell tells in figures, in words; empty where it shows only its mark. */
const detailOf = (scene: Scene, labels: GridLabels, row: number, col: number): string => {
  const times = timesAt(scene, row, col);
  if (!times) return "";
  return scene.detail?.kind === "hours" ? labels.worked(times) : labels.times(times);
};

/** The sentence of a person's hours; only their name of the column while nothing is known. */
const hoursText = (scene: Scene, labels: GridLabels, row: number): string => {
  const person = scene.model.rows[row];
  const total = hoursTotal(scene, row);
  return person && total ? labels.hoursTotal(person, total) : labels.hours;
};

/** The whole sentence of a place: what the tooltip shows and a screen reader says. */
export const textAt = (scene: Scene, labels: GridLabels, { row, col }: At): string => {
  const { model, visible, shape } = scene;
  const index = visible[row] ?? -1;
  const person = model.rows[index];
  const day = model.days[col - 1];
  const total = TOTALS[col - 1 - shape.days];
  if (row >= shape.rows) {
    if (day) return labels.dayTotal(day, sumsOf(scene).days[col - 1] ?? 0);
    const sum = sumsOf(scene).totals[col - 1 - shape.days] ?? 0;
    if (total) return labels.grandTotal(total.id, sum);
    return col > shape.days ? labels.hours : labels.dayTotals;
  }
  if (!person) return "";
  if (day) {
    const said = labels.describeCell(person, day, cellAt(model, index, col - 1));
    const more = scene.detail ? detailOf(scene, labels, index, col - 1) : "";
    return more ? `${said}\n${more}` : said;
  }
  if (total) return labels.rowTotal(person, total.id, rowTotal(model, index, total.states));
  if (col > shape.days) return hoursText(scene, labels, index);
  return person.department ? `${person.name}\n${person.department}` : person.name;
};
