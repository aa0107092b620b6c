import type { Day } from "@/lib/attendance/day";
import type { TotalId } from "@/lib/attendance/team-filter";
import { type At, within } from "./navigation";
import { type Scene, totalIds } from "./selection";

/** A place by what it shows, so that it survives new data, filters and order. */
export type FocusKey = {
  /** null is the row of day totals. */
  employeeId: string | null;
  column: "name" | Day | TotalId | "hours";
};
/** The place by name, and by position for when the name is gone. */
export type Focus = { key: FocusKey; at: At };

export const keyAt = ({ model, visible, shape }: Scene, { row, col }: At): FocusKey => ({
  employeeId: model.rows[visible[row] ?? -1]?.employeeId ?? null,
  column: model.days[col - 1] ?? totalIds(shape)[col - 1 - shape.days] ?? "name",
});

const columnOf = ({ model, shape }: Scene, column: FocusKey["column"]): number | null => {
  if (column === "name") return 0;
  const days: readonly string[] = model.days;
  const day = days.indexOf(column);
  if (day >= 0) return day + 1;
  const totals: readonly string[] = totalIds(shape);
  const total = totals.indexOf(column);
  return total >= 0 ? total + 1 + shape.days : null;
};

const rowOf = ({ model, visible, shape }: Scene, employeeId: string | null): number | null => {
  if (employeeId === null) return shape.rows;
  for (let i = 0; i < visible.length; i++)
    if (model.rows[visible[i] ?? -1]?.employeeId === employeeId) return i;
  return null;
};

/** Where the focus is now: with its person and day, else as near as possible to where it was. */
export const locate = (scene: Scene, { key, at }: Focus): At => {
  const row = rowOf(scene, key.employeeId) ?? Math.min(at.row, Math.max(0, scene.shape.rows - 1));
  return within({ row, col: columnOf(scene, key.column) ?? at.col }, scene.shape);
};

/** Where what was at a place of `told` is in `scene`; null where that is gone. */
export const placeNow = (scene: Scene, told: Scene, at: At): At | null => {
  if (told === scene) return at;
  const { employeeId, column } = keyAt(told, at);
  const [row, col] = [rowOf(scene, employeeId), columnOf(scene, column)];
  return row === null || col === null ? null : { row, col };
};

/** The first focus: what was asked for, else today of the first person, else the first day. */
export const firstFocus = (scene: Scene, asked?: { employeeId: string; day: Day }): Focus => {
  const { rows, today } = scene.model;
  // An id of nobody, for before anybody has come: null would be the last row.
  const first = rows[scene.visible[0] ?? -1]?.employeeId ?? "";
  const key: FocusKey = asked
    ? { employeeId: asked.employeeId, column: asked.day }
    : { employeeId: first, column: today };
  return { key, at: { row: 0, col: 1 } };
};
