import type { Day } from "./day";
import { type Result, type State, type Supplement, isFault, stateOf, stateRow } from "./result";

export type Side = "in" | "out";

/** One required punch of a day as Feishu judged it. Instants are epoch seconds. */
export type PunchResult = {
  result: Result;
  supplement: Supplement;
  /** Feishu's own word where we know none, shown as it came. */
  rawResult?: string;
  rawSupplement?: string;
  /** When the shift wants the punch; null for a free shift. */
  shiftAt: number | null;
  /** When it was made; null when there is none. */
  punchAt: number | null;
  recordId: string | null;
};

/** One pair of punches; overtime pairs may share their record ids with the pair beside them. */
export type Segment = {
  kind: "normal" | "overtime";
  /** 0..2 among the normal pairs of the day; -1 for overtime, which no correction can name. */
  punchNo: number;
  in: PunchResult;
  out: PunchResult;
};

/** A person's work day: Feishu's result row. No row at all is `null` wherever a record may be. */
export type DayRecord = {
  employeeId: string;
  day: Day;
  /** null when the person is in no attendance group. */
  groupId: string | null;
  /** null for Feishu's default shift. */
  shiftId: string | null;
  segments: Segment[];
};

export type JudgedPunch = { segment: Segment; side: Side; punch: PunchResult; state: State };

const punchesOf = (segment: Segment): JudgedPunch[] =>
  (["in", "out"] as const).map((side) => {
    const punch = segment[side];
    return { segment, side, punch, state: stateOf(punch.result, punch.supplement) };
  });

/** Every punch of the day once: overtime punches that share a record id are not counted again. */
export const judgedPunches = (record: DayRecord): JudgedPunch[] => {
  const normal = record.segments.filter((s) => s.kind === "normal").flatMap(punchesOf);
  const seen = new Set(normal.map((p) => p.punch.recordId));
  const overtime = record.segments
    .filter((s) => s.kind === "overtime")
    .flatMap(punchesOf)
    .filter(({ punch }) => punch.recordId === null || !seen.has(punch.recordId));
  return [...normal, ...overtime];
};

const lacksAllDay = (punches: JudgedPunch[]): boolean => {
  const required = punches.filter(
    ({ segment, punch }) => segment.kind === "normal" && punch.result !== "not-required",
  );
  return required.length > 0 && required.every(({ state }) => state === "lack");
};

export type Overlay = "none" | "pending" | "remedied";
/** What one cell of the grid says: the worst state, which punches have it, and what lies over it. */
export type Cell = { state: State; side: Side | "both" | "none"; overlay: Overlay };

const overlayOf = (punches: JudgedPunch[]): Overlay => {
  if (punches.some(({ state }) => state === "pending")) return "pending";
  return punches.some(({ state }) => state === "remedied") ? "remedied" : "none";
};

const sideOf = (punches: JudgedPunch[]): Side | "both" => {
  const sides = new Set(punches.map(({ side }) => side));
  return sides.size > 1 ? "both" : sides.has("in") ? "in" : "out";
};

/** The cell of a work day; `null` is Feishu answering without a row for it. */
export const cellOf = (record: DayRecord | null): Cell => {
  const punches = record ? judgedPunches(record) : [];
  const [first, ...rest] = punches;
  if (!first) return { state: "no-data", side: "none", overlay: "none" };
  const worst = rest.reduce(
    (worse, next) =>
      stateRow(next.state).severity > stateRow(worse.state).severity ? next : worse,
    first,
  ).state;
  if (lacksAllDay(punches)) return { state: "lack-day", side: "none", overlay: "none" };
  const which = sideOf(punches.filter(({ state }) => state === worst));
  if (worst === "pending") return { state: worst, side: which, overlay: "none" };
  if (!stateRow(worst).problem) return { state: worst, side: "none", overlay: "none" };
  return { state: worst, side: which, overlay: overlayOf(punches) };
};

/** Minutes after (late) or before (early) the shift time; null where either is unknown. */
export const minutesOff = ({ shiftAt, punchAt, result }: PunchResult): number | null =>
  shiftAt === null || punchAt === null || !isFault(result) || result === "lack"
    ? null
    : Math.floor(Math.abs(punchAt - shiftAt) / 60);
