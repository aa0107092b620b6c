import { weekdayOf } from "@/lib/attendance/day";
import { COMING_CELL, cellIndexAt } from "./cell-at";
import { timesAt } from "./detail";
import type { Brush, Frame } from "./frame";
import { bodyHeight, columnLeft, seen } from "./geometry";
import { cellAt } from "./model";
import { type Box, paintHours, paintTimes } from "./paint-times";
import type { Pen } from "./pen";

const rowTop = ({ geometry, scroll }: Frame, row: number) => row * geometry.row - scroll.top;

const tint = (pen: Pen, ink: string, alpha: number, x: number, y: number, w: number, h: number) => {
  pen.globalAlpha = alpha;
  pen.fillStyle = ink;
  pen.fillRect(x, y, w, h);
  pen.globalAlpha = 1;
};

/** Weekends, today, the month's edge and the crosshair of the pointer. */
const paintColumns = (pen: Pen, frame: Frame, { palette: { inks } }: Brush) => {
  const { geometry: g, scroll, scene, hover } = frame;
  const height = bodyHeight(g);
  const { cols } = seen(g, scroll);
  for (let col = cols.first; col <= cols.last; col++) {
    const day = scene.model.days[col - 1];
    if (!day) continue;
    const x = columnLeft(g, col, scroll);
    if (weekdayOf(day) >= 6) tint(pen, inks["tone-grey-soft"], 0.55, x, 0, g.cell, height);
    if (day === scene.model.today) tint(pen, inks.focus, 0.09, x, 0, g.cell, height);
    if (hover?.col === col) tint(pen, inks.ink, 0.045, x, 0, g.cell, height);
    if (col > 1 && day.endsWith("-01")) tint(pen, inks["ink-faint"], 0.6, x, 0, 1, height);
  }
};

const paintRows = (pen: Pen, frame: Frame, { palette: { inks } }: Brush) => {
  const { geometry: g, scroll, hover } = frame;
  const { rows } = seen(g, scroll);
  for (let row = rows.first; row <= rows.last; row++) {
    const y = rowTop(frame, row);
    if (hover?.row === row) tint(pen, inks.ink, 0.045, 0, y, g.view.width, g.row);
    tint(pen, inks.line, 0.7, 0, y + g.row - 1, g.view.width, 1);
  }
};

/** What a cell tells beyond its mark; false where the mark is all. */
const paintDetail = (
  pen: Pen,
  frame: Frame,
  at: { row: number; col: number },
  box: Box,
  brush: Brush,
): boolean => {
  const { scene } = frame;
  const times = timesAt(scene, at.row, at.col);
  if (!times) return false;
  if (scene.detail?.kind === "times") return paintTimes(pen, times, box, frame, brush);
  return paintHours(pen, times, cellAt(scene.model, at.row, at.col), box, brush);
};

/** Which marks are in view: drawing one between two copies would copy the whole atlas each time. */
const kindsInView = ({ geometry, scroll, scene }: Frame): Set<number> => {
  const { rows, cols } = seen(geometry, scroll);
  const kinds = new Set<number>();
  for (let row = rows.first; row <= rows.last; row++)
    for (let col = cols.first; col <= cols.last; col++)
      kinds.add(cellIndexAt(scene.model, scene.visible[row] ?? -1, col - 1));
  kinds.delete(COMING_CELL);
  return kinds;
};

const paintCells = (pen: Pen, frame: Frame, brush: Brush) => {
  const { inks } = brush.palette;
  const { geometry: g, scroll, scene, selection, emphasis, emphasisDay } = frame;
  const { rows, cols } = seen(g, scroll);
  brush.atlas.prepare(kindsInView(frame));
  const start = columnLeft(g, cols.first, scroll);
  for (let row = rows.first; row <= rows.last; row++) {
    const index = scene.visible[row] ?? -1;
    const chosen = selection.get(scene.model.rows[index]?.employeeId ?? "");
    const y = rowTop(frame, row);
    for (let col = cols.first; col <= cols.last; col++) {
      const x = start + (col - cols.first) * g.cell;
      const day = scene.model.days[col - 1];
      const cell = cellIndexAt(scene.model, index, col - 1);
      if (day && chosen?.has(day)) {
        tint(pen, inks.focus, 0.2, x, y, g.cell, g.row - 1);
        tint(pen, inks.focus, 1, x, y + g.row - 3, g.cell, 2);
      }
      if (cell === COMING_CELL) continue;
      const faded = emphasis?.[cell] === 0 || (emphasisDay ?? day) !== day;
      if (faded) pen.globalAlpha = 0.22;
      const place = { row: index, col: col - 1 };
      const box = { x, y, w: g.cell, h: g.row };
      if (!scene.detail || !paintDetail(pen, frame, place, box, brush))
        brush.atlas.stamp(pen, cell, x, y);
      if (faded) pen.globalAlpha = 1;
    }
  }
};

/** The days of everyone in view, under the name column and the totals. */
export const paintDays = (pen: Pen, frame: Frame, brush: Brush): void => {
  paintColumns(pen, frame, brush);
  paintRows(pen, frame, brush);
  paintCells(pen, frame, brush);
};
