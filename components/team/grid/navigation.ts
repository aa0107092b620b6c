/** A place in the grid: row -1 is the header, `rows` the totals of the days; column 0 the name. */
export type At = { row: number; col: number };
/** What there is to walk on: people shown, days, total columns, and the rows of one screenful. */
export type Shape = { rows: number; days: number; totals: number; page: number };
export type Stroke = { key: string; ctrl: boolean; shift: boolean };

export const isDayCell = ({ row, col }: At, { rows, days }: Shape): boolean =>
  row >= 0 && row < rows && col >= 1 && col <= days;

const clamp = (n: number, low: number, high: number) => Math.max(low, Math.min(n, high));

/** The nearest place that exists: people, and under them the row of day totals. */
export const within = ({ row, col }: At, { rows, days, totals }: Shape): At => ({
  row: clamp(row, 0, rows),
  col: clamp(col, 0, days + totals),
});

/** The nearest day of a person, or null when there is none: selections hold nothing else. */
export const withinDays = ({ row, col }: At, { rows, days }: Shape): At | null =>
  rows === 0 || days === 0 ? null : { row: clamp(row, 0, rows - 1), col: clamp(col, 1, days) };

type Step = (at: At, shape: Shape) => At;
const by =
  (rows: number, cols: number): Step =>
  ({ row, col }) => ({ row: row + rows, col: col + cols });

const last = ({ days, totals }: Shape) => days + totals;

const STEPS: Record<string, Step> = {
  ArrowUp: by(-1, 0),
  ArrowDown: by(1, 0),
  ArrowLeft: by(0, -1),
  ArrowRight: by(0, 1),
  Home: ({ row }) => ({ row, col: 0 }),
  End: ({ row }, shape) => ({ row, col: last(shape) }),
  PageUp: ({ row, col }, { page }) => ({ row: row - page, col }),
  PageDown: ({ row, col }, { page }) => ({ row: row + page, col }),
};

const CTRL_STEPS: Record<string, Step> = {
  ...STEPS,
  ArrowUp: ({ col }) => ({ row: 0, col }),
  ArrowDown: ({ col }, { rows }) => ({ row: rows, col }),
  ArrowLeft: ({ row }) => ({ row, col: 0 }),
  ArrowRight: ({ row }, shape) => ({ row, col: last(shape) }),
  Home: () => ({ row: 0, col: 0 }),
  End: (_, shape) => ({ row: shape.rows, col: last(shape) }),
};

/** Where a key leads, always inside the grid; null for keys that do not move. */
export const step = (at: At, { key, ctrl }: Stroke, shape: Shape): At | null => {
  const table = ctrl ? CTRL_STEPS : STEPS;
  return Object.hasOwn(table, key) ? within(table[key]?.(at, shape) ?? at, shape) : null;
};
