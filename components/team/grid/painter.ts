import type { Brush, Frame } from "./frame";
import { bodyHeight, columnLeft, columnWidth, totalsLeft } from "./geometry";
import { paintDays } from "./paint-days";
import { paintSides } from "./paint-sides";
import type { Pen } from "./pen";

/** Ring around the focused place; the days' one is clipped where it slides under the sides. */
const paintFocus = (pen: Pen, frame: Frame, { palette: { inks } }: Brush) => {
  const { geometry: g, focus, scroll } = frame;
  if (!focus || focus.row < 0 || focus.row >= g.rows) return;
  const isDay = focus.col >= 1 && focus.col <= g.days;
  pen.save();
  pen.beginPath();
  const [from, to] = isDay ? [g.name, totalsLeft(g, scroll)] : [0, g.view.width];
  pen.rect(from - 1, 0, Math.max(0, to - from + 2), bodyHeight(g));
  pen.clip();
  const x = columnLeft(g, focus.col, scroll);
  const y = focus.row * g.row - scroll.top;
  pen.beginPath();
  pen.setLineDash([]);
  pen.strokeStyle = frame.focused ? inks.focus : inks["ink-faint"];
  pen.lineWidth = frame.focused ? 2 : 1.25;
  pen.roundRect(x + 1, y + 0.5, columnWidth(g, focus.col) - 2, g.row - 2, 6);
  pen.stroke();
  pen.restore();
};

/** Draws the part of the body that is in view; the pen's origin is the body's top left corner. */
export const paintBody = (pen: Pen, frame: Frame, brush: Brush): void => {
  const { geometry: g } = frame;
  pen.globalAlpha = 1;
  pen.fillStyle = brush.palette.inks["paper-raised"];
  pen.fillRect(0, 0, g.view.width, bodyHeight(g));
  paintDays(pen, frame, brush);
  paintSides(pen, frame, brush);
  paintFocus(pen, frame, brush);
};
