import { strongInk } from "@/components/day/mark-ink";
import { TOTALS } from "@/lib/attendance/team-filter";
import { hoursOf, hoursTotal } from "./detail";
import type { Brush, Frame } from "./frame";
import { bodyHeight, contentOf, seen, totalsLeft } from "./geometry";
import { rowTotal } from "./model";
import type { Pen } from "./pen";

const panel = (pen: Pen, frame: Frame, { palette: { inks } }: Brush, x: number, width: number) => {
  const { geometry: g, scroll, hover } = frame;
  pen.fillStyle = inks["paper-raised"];
  pen.fillRect(x, 0, width, bodyHeight(g));
  const { rows } = seen(g, scroll);
  for (let row = rows.first; row <= rows.last; row++) {
    const y = row * g.row - scroll.top;
    pen.globalAlpha = hover?.row === row ? 0.045 : 0;
    pen.fillStyle = inks.ink;
    if (hover?.row === row) pen.fillRect(x, y, width, g.row);
    pen.globalAlpha = 0.7;
    pen.fillStyle = inks.line;
    pen.fillRect(x, y + g.row - 1, width, 1);
    pen.globalAlpha = 1;
  }
};

/** A line, and a soft shade on the side under which the days have scrolled. */
const edge = (pen: Pen, frame: Frame, brush: Brush, x: number, shade: -1 | 0 | 1) => {
  const height = bodyHeight(frame.geometry);
  pen.fillStyle = brush.palette.inks.line;
  pen.fillRect(x, 0, 1, height);
  for (let i = 1; shade !== 0 && i <= 10; i++) {
    pen.globalAlpha = 0.09 * (1 - i / 11) ** 2;
    pen.fillStyle = brush.palette.inks.ink;
    pen.fillRect(x + shade * i, 0, 1, height);
  }
  pen.globalAlpha = 1;
};

/** The name, and where there is room the department behind it: font after font, for each takes long to set. */
const paintNames = (pen: Pen, frame: Frame, brush: Brush) => {
  const { geometry: g, scroll, scene, hover, focus } = frame;
  const { inks, font } = brush.palette;
  const pad = Math.round(12 * brush.scale);
  const room = g.name - pad * 1.5;
  const nameFont = `500 ${13 * brush.scale}px ${font}`;
  const smallFont = `400 ${11 * brush.scale}px ${font}`;
  const { rows } = seen(g, scroll);
  const departments: { text: string; left: number; middle: number }[] = [];
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  pen.font = nameFont;
  pen.fillStyle = inks.ink;
  for (let row = rows.first; row <= rows.last; row++) {
    const person = scene.model.rows[scene.visible[row] ?? -1];
    if (!person) continue;
    const middle = row * g.row - scroll.top + g.row / 2;
    const name = brush.ellipsis(person.name, nameFont, room);
    pen.fillText(name.text, pad, middle);
    if (focus?.row === row || hover?.row === row) pen.fillRect(0, middle - g.row / 2, 2, g.row - 1);
    const left = room - name.width - pad;
    if (g.pinned && left >= 36 * brush.scale)
      departments.push({ text: person.department, left, middle });
  }
  pen.textAlign = "right";
  pen.font = smallFont;
  pen.fillStyle = inks["ink-soft"];
  for (const { text, left, middle } of departments)
    pen.fillText(brush.ellipsis(text, smallFont, left).text, g.name - pad / 2, middle);
};

const paintTotals = (pen: Pen, frame: Frame, brush: Brush) => {
  const { geometry: g, scroll, scene } = frame;
  const { inks, font } = brush.palette;
  const left = totalsLeft(g, scroll);
  pen.font = `600 ${13 * brush.scale}px ${font}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  const { rows } = seen(g, scroll);
  for (let row = rows.first; row <= rows.last; row++) {
    const y = row * g.row - scroll.top + g.row / 2;
    TOTALS.forEach(({ states, tone }, i) => {
      const count = rowTotal(scene.model, scene.visible[row] ?? -1, states);
      if (count === 0) return;
      pen.fillStyle = inks[strongInk(tone)];
      pen.fillText(String(count), left + (i + 0.5) * g.total, y);
    });
    const hours = hoursTotal(scene, scene.visible[row] ?? -1);
    if (!hours || hours.days === 0) continue;
    pen.fillStyle = inks.ink;
    pen.fillText(hoursOf(hours.minutes), left + (TOTALS.length + 0.5) * g.total, y);
  }
};

/** The name column and the totals, over the days that scroll under them. */
export const paintSides = (pen: Pen, frame: Frame, brush: Brush): void => {
  const { geometry: g, scroll } = frame;
  const left = totalsLeft(g, scroll);
  if (left < g.view.width) {
    panel(pen, frame, brush, left, g.totals * g.total);
    const under = g.pinned && left + g.totals * g.total < contentOf(g).width - scroll.left - 1;
    edge(pen, frame, brush, left, under ? -1 : 0);
    paintTotals(pen, frame, brush);
  }
  panel(pen, frame, brush, 0, g.name);
  edge(pen, frame, brush, g.name - 1, scroll.left > 0 ? 1 : 0);
  paintNames(pen, frame, brush);
};
