import { softInk, strongInk } from "@/components/day/mark-ink";
import { STROKE_WIDTH } from "@/components/day/mark-shapes";
import type { DayTimes, PunchTime } from "@/lib/attendance/day-times";
import type { Cell } from "@/lib/attendance/record";
import { type State, stateRow } from "@/lib/attendance/result";
import { clockOf, hoursOf, type Lines, linesOf } from "./detail";
import type { Brush, Frame } from "./frame";
import { drawShape, type Pen } from "./pen";

/** A cell's place in the body, in CSS pixels. */
export type Box = { x: number; y: number; w: number; h: number };
type Words = Pick<Frame, "letter" | "daysLater">;

/** They say nothing beside a time. */
const QUIET: readonly State[] = ["normal", "not-yet", "not-required", "no-data", "loading"];
const LINE = 15;

type Part = { text: string; size: number; weight: number };

/** What stands in a line, from the left: the state's letter, the day if it is another, the time. */
export const partsOf = ({ at, state = "normal" }: PunchTime, words: Words): Part[] => {
  const { time, daysLater } = at === undefined ? { time: "–", daysLater: 0 } : clockOf(at);
  const shown = at === undefined && state === "not-yet" ? "·" : time;
  return [
    { text: QUIET.includes(state) ? "" : words.letter(state), size: 10, weight: 600 },
    { text: daysLater === 0 ? "" : words.daysLater(daysLater), size: 9, weight: 400 },
    { text: shown, size: 11, weight: 400 },
  ].filter(({ text }) => text !== "");
};

const inkOf = ({ at, state = "normal" }: PunchTime) => {
  const { tone } = stateRow(state);
  if (tone === "plain" || tone === "grey") return at === undefined ? "ink-faint" : "ink";
  return strongInk(tone);
};

/** The ground of a punch that is not as it should be, as its mark would have it. */
const paintGround = (pen: Pen, { state = "normal" }: PunchTime, box: Box, brush: Brush) => {
  const { problem, tone } = stateRow(state);
  const at = { x: box.x, y: box.y, w: box.w, h: box.h, r: 3 };
  const inner = STROKE_WIDTH / 2;
  if (state === "lack" || state === "pending") {
    const frame = { x: at.x + inner, y: at.y + inner, w: at.w - 2 * inner, h: at.h - 2 * inner };
    const dashed = state === "pending";
    const stroke = strongInk(tone);
    drawShape(pen, { kind: "frame", ...frame, r: 3, stroke, dashed }, brush.palette);
  } else if (problem) drawShape(pen, { kind: "box", ...at, fill: softInk(tone) }, brush.palette);
};

const GAP = 1.5;

const paintLine = (pen: Pen, punch: PunchTime, box: Box, words: Words, brush: Brush) => {
  const { palette, scale, ellipsis } = brush;
  paintGround(pen, punch, box, brush);
  const parts = partsOf(punch, words).map(({ text, size, weight }) => {
    const font = `${weight} ${size * scale}px ${palette.font}`;
    return { text, font, width: ellipsis(text, font, Number.POSITIVE_INFINITY).width };
  });
  const width = parts.reduce((sum, part) => sum + part.width, GAP * (parts.length - 1));
  let x = box.x + Math.max(0, (box.w - width) / 2);
  pen.fillStyle = palette.inks[inkOf(punch)];
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  for (const part of parts) {
    pen.font = part.font;
    pen.fillText(part.text, x, box.y + box.h / 2 + 0.5);
    x += part.width + GAP;
  }
};

/** `+1` for each pair that the two lines leave out, with the worst that happened there. */
const paintMore = (pen: Pen, { more, worst }: Lines, box: Box, words: Words, brush: Brush) => {
  if (more <= 0) return 0;
  const { palette, scale, ellipsis } = brush;
  const text = `+${more}${QUIET.includes(worst) ? "" : words.letter(worst)}`;
  const font = `600 ${9 * scale}px ${palette.font}`;
  pen.font = font;
  pen.fillStyle = palette.inks[worst === "normal" ? "ink-soft" : strongInk(stateRow(worst).tone)];
  pen.textAlign = "right";
  pen.textBaseline = "middle";
  pen.fillText(text, box.x + box.w, box.y + box.h / 2 + 0.5);
  return ellipsis(text, font, Number.POSITIVE_INFINITY).width + GAP;
};

/** The first in over the last out punch; false where the day has none and keeps its mark. */
export const paintTimes = (
  pen: Pen,
  times: DayTimes,
  { x, y, w, h }: Box,
  words: Words,
  brush: Brush,
): boolean => {
  const lines = linesOf(times);
  if (!lines) return false;
  const high = LINE * brush.scale;
  const top = Math.round(y + (h - 1) / 2 - high - 0.5);
  const line = { x: x + 2, y: top, w: w - 4, h: high };
  const taken = paintMore(pen, lines, line, words, brush);
  paintLine(pen, lines.first, { ...line, w: line.w - taken }, words, brush);
  paintLine(pen, lines.last, { ...line, y: top + high + 1 }, words, brush);
  return true;
};

/** Bars of the punches meant, as at the edges of a mark. */
const paintEdges = (pen: Pen, { side }: Cell, { x, y, w, h }: Box) => {
  if (side === "in" || side === "both") pen.fillRect(x, y + 4, 3, h - 8);
  if (side === "out" || side === "both") pen.fillRect(x + w - 3, y + 4, 3, h - 8);
};

/** The day's hours on the ground of its mark; false where there are none and the mark stays. */
export const paintHours = (
  pen: Pen,
  { worked }: DayTimes,
  cell: Cell,
  { x, y, w, h }: Box,
  { palette, scale }: Brush,
): boolean => {
  if (worked === undefined) return false;
  const { tone, problem } = stateRow(cell.state);
  const high = Math.min(h - 6, 22 * scale);
  const box = { x: x + 1, y: Math.round(y + (h - 1 - high) / 2), w: w - 2, h: high };
  if (problem) drawShape(pen, { kind: "box", ...box, r: 4, fill: softInk(tone) }, palette);
  pen.fillStyle = palette.inks[problem ? strongInk(tone) : "ink"];
  if (problem) paintEdges(pen, cell, box);
  pen.font = `${problem ? 600 : 400} ${11 * scale}px ${palette.font}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(hoursOf(worked), x + w / 2, box.y + high / 2 + 0.5);
  return true;
};
