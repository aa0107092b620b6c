import { type Form, markOf } from "@/components/day/mark";
import type { PunchTime } from "@/lib/attendance/day-times";
import type { Cell } from "@/lib/attendance/record";
import { STATES, type State } from "@/lib/attendance/result";
import { hoursOf, hoursTotal, timesAt } from "./detail";
import type { GridLabels } from "./grid-labels";
import { cellAt } from "./model";
import { partsOf } from "./paint-times";
import type { Scene } from "./selection";

export type PrintedProps = { scene: Scene; labels: GridLabels };

/** A day that is still on the way is no empty one. */
const UNREAD = "…";

export const letterOf = (state: State, { letter }: GridLabels) =>
  state === "loading" ? UNREAD : (letter?.(state) ?? STATES[state].mark);

const EXACT = "[print-color-adjust:exact]";
/** What tells marks of one letter apart, without colour: solid, framed and dashed as on screen. */
const FRAMES: Partial<Record<Form, string>> = {
  solid: `border border-black bg-black font-bold text-white ${EXACT}`,
  outline: "border border-black",
  ringed: "border border-black",
  dashed: "border border-black border-dashed",
};

/** On paper ‹ is the in punch, › the out punch, * a correction asked for or made. */
export function PrintedMark({ cell, labels }: { cell: Cell; labels: GridLabels }) {
  const { state, side, overlay } = cell;
  const start = side === "in" || side === "both" ? "‹" : "";
  const end = side === "out" || side === "both" ? "›" : "";
  const text = `${start}${letterOf(state, labels)}${end}${overlay === "none" ? "" : "*"}`;
  const frame = FRAMES[markOf(cell).form];
  if (frame === undefined || text === "") return text;
  return <span className={`inline-block rounded-[2px] px-0.5 leading-tight ${frame}`}>{text}</span>;
}

/** What a cell tells beyond its mark on paper, every punch of it; null where the mark is all. */
const figuresOf = (scene: Scene, labels: GridLabels, row: number, col: number) => {
  const times = timesAt(scene, row, col);
  if (!times) return null;
  if (scene.detail?.kind === "hours")
    return times.worked === undefined ? null : hoursOf(times.worked);
  if (times.punches.every(({ at }) => at === undefined)) return null;
  const words = { letter: (state: State) => letterOf(state, labels), daysLater: labels.daysLater };
  const line = (punch: PunchTime) => partsOf(punch, words).map(({ text }) => text);
  return times.punches.map((punch) => line(punch).join(" ")).join("\n");
};

export const printedHours = (scene: Scene, row: number): string => {
  const total = hoursTotal(scene, row);
  return total && total.days > 0 ? hoursOf(total.minutes) : "";
};

/** A day's cell: its mark, or a line for each punch. */
export function PrintedCell({
  scene,
  labels,
  row,
  col,
}: PrintedProps & { row: number; col: number }) {
  const figures = figuresOf(scene, labels, row, col);
  const cell = cellAt(scene.model, row, col);
  const { days, today } = scene.model;
  if (cell.state === "loading" && (days[col] ?? today) > today) return null;
  if (figures === null) return <PrintedMark cell={cell} labels={labels} />;
  if (scene.detail?.kind === "hours") return figures;
  return <span className="block whitespace-pre-line text-[6pt] leading-tight">{figures}</span>;
}
