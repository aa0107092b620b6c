import type { Day } from "@/lib/attendance/day";
import { TOTALS, type TotalId } from "@/lib/attendance/team-filter";
import type { Detail } from "./detail";
import type { CellKey, GridModel } from "./model";
import {
  type At,
  isDayCell,
  type Shape,
  type Stroke,
  step,
  within,
  withinDays,
} from "./navigation";

/** Chosen days by person; rows of one rectangle share their set. */
export type Selection = ReadonlyMap<string, ReadonlySet<Day>>;
export const NOTHING: Selection = new Map();

export const selectedCells = (selection: Selection): CellKey[] =>
  [...selection].flatMap(([employeeId, days]) => [...days].map((day) => ({ employeeId, day })));

export const selectionSize = (selection: Selection): number =>
  [...selection.values()].reduce((sum, days) => sum + days.size, 0);

/** A selection of exactly these cells, such as those behind a total. */
export const selectionOf = (cells: readonly CellKey[]): Selection => {
  const chosen = new Map<string, Set<Day>>();
  for (const { employeeId, day } of cells)
    chosen.set(employeeId, (chosen.get(employeeId) ?? new Set()).add(day));
  return chosen;
};

const toggled = (selection: Selection, { employeeId, day }: CellKey): Selection => {
  const days = new Set(selection.get(employeeId));
  if (!days.delete(day)) days.add(day);
  const next = new Map(selection);
  if (days.size > 0) next.set(employeeId, days);
  else next.delete(employeeId);
  return next;
};

/** What a place of the grid shows, as keys that outlive filters and refreshes. */
export type Scene = {
  model: GridModel;
  visible: ArrayLike<number>;
  shape: Shape;
  /** What cells tell instead of their mark, of those for whom it is known. */
  detail: Detail | null;
};

export const sceneOf = (
  model: GridModel,
  visible: ArrayLike<number>,
  detail: Detail | null = null,
): Scene => {
  const totals = TOTALS.length + (detail?.kind === "hours" ? 1 : 0);
  const shape = { rows: visible.length, days: model.days.length, totals, page: 10 };
  return { model, visible, shape, detail };
};

/** The columns after the days. */
export const totalIds = ({ totals }: Shape): readonly (TotalId | "hours")[] => {
  const ids = TOTALS.map(({ id }) => id);
  return totals > ids.length ? [...ids, "hours"] : ids;
};

export const cellKeyAt = ({ model, visible, shape }: Scene, at: At): CellKey | null => {
  const row = model.rows[visible[at.row] ?? -1];
  const day = model.days[at.col - 1];
  return row && day && isDayCell(at, shape) ? { employeeId: row.employeeId, day } : null;
};

/** `base` and every day between two corners. */
const withRectangle = (base: Selection, { model, visible }: Scene, a: At, b: At): Selection => {
  const days = new Set(model.days.slice(Math.min(a.col, b.col) - 1, Math.max(a.col, b.col)));
  const next = new Map(base);
  for (let i = Math.min(a.row, b.row); i <= Math.max(a.row, b.row); i++) {
    const id = model.rows[visible[i] ?? -1]?.employeeId;
    const before = id === undefined ? undefined : base.get(id);
    if (id !== undefined) next.set(id, before ? new Set([...before, ...days]) : days);
  }
  return next;
};

/** Focus, and the corner from which Shift extends over what was chosen before. */
export type GridState = { at: At; anchor: At | null; base: Selection; selection: Selection };
export type GridAction =
  | { type: "key"; stroke: Stroke }
  | { type: "focus"; at: At }
  | { type: "extend"; at: At }
  | { type: "drag"; from: At; at: At }
  | { type: "toggle"; at: At };

const extended = (state: GridState, target: At, scene: Scene): GridState => {
  const from = withinDays(state.anchor ?? state.at, scene.shape);
  const to = withinDays(target, scene.shape);
  if (!from || !to) return state;
  const base = state.anchor ? state.base : state.selection;
  const selection = withRectangle(base, scene, from, to);
  return { at: to, anchor: from, base, selection };
};

const toggledAt = (state: GridState, at: At, scene: Scene): GridState => {
  const key = cellKeyAt(scene, at);
  const selection = key ? toggled(state.selection, key) : state.selection;
  return { at, anchor: key ? at : null, base: selection, selection };
};

/** Every day of everybody shown; the focus stays where it is. */
const everything = (state: GridState, scene: Scene): GridState => {
  const first = withinDays({ row: 0, col: 1 }, scene.shape);
  const { rows, days } = scene.shape;
  if (!first) return state;
  const selection = withRectangle(NOTHING, scene, first, { row: rows - 1, col: days });
  return { ...state, anchor: null, base: selection, selection };
};

/** The next state; the same object when nothing happened. Focus is inside the grid afterwards. */
export const reduceGrid = (state: GridState, action: GridAction, scene: Scene): GridState => {
  if (action.type === "focus")
    return { ...state, at: within(action.at, scene.shape), anchor: null };
  if (action.type === "extend") return extended(state, action.at, scene);
  if (action.type === "drag")
    return extended({ ...state, at: action.from, anchor: null }, action.at, scene);
  if (action.type === "toggle") return toggledAt(state, within(action.at, scene.shape), scene);
  const { stroke } = action;
  if (stroke.ctrl && stroke.key.toLowerCase() === "a") return everything(state, scene);
  if (stroke.key === " ") return toggledAt(state, within(state.at, scene.shape), scene);
  if (stroke.key === "Escape")
    return state.selection.size === 0
      ? state
      : { ...state, anchor: null, base: NOTHING, selection: NOTHING };
  const at = step(state.at, stroke, scene.shape);
  if (!at) return state;
  return stroke.shift ? extended(state, at, scene) : { ...state, at, anchor: null };
};
