import type { Day } from "./day";
import { isFault, type Result, type State, type Supplement, stateOf, stateRow } from "./result";

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

/** Feishu said nothing of this side, as of the missing half of a free shift: no fact, not a strange one. */
const isSilent = ({ result, rawResult }: PunchResult) =>
  result === "unknown" && rawResult === undefined;

/** No punch at all rather than one of which nothing is known: the shift has no time for it either. */
const isAbsent = (punch: PunchResult) =>
  isSilent(punch) && punch.shiftAt === null && punch.recordId === null && punch.punchAt === null;

/** One side of a pair with the state that its result and supplement come to. */
export const judge = (segment: Segment, side: Side): JudgedPunch => {
  const punch = segment[side];
  const state = stateOf(punch.result, punch.supplement);
  const silent = state === "unknown" && isSilent(punch);
  return { segment, side, punch, state: silent ? "no-data" : state };
};

const punchesOf = (segment: Segment): JudgedPunch[] => [
  judge(segment, "in"),
  judge(segment, "out"),
];

/** Every punch of the day once: overtime punches that share a record id are not counted again. */
export const judgedPunches = (record: DayRecord): JudgedPunch[] => {
  const of = (kind: Segment["kind"]) =>
    record.segments.filter((segment) => segment.kind === kind).flatMap(punchesOf);
  const punches = of("normal");
  const seen = new Set(punches.map(({ punch }) => punch.recordId));
  for (const next of of("overtime")) {
    const { recordId } = next.punch;
    if (recordId !== null && seen.has(recordId)) continue;
    seen.add(recordId);
    punches.push(next);
  }
  return punches;
};

/** Overtime alone never makes such a day, but an overtime punch that is there prevents it. */
const lacksAllDay = (punches: JudgedPunch[]): boolean => {
  const required = punches.filter(
    ({ punch }) => punch.result !== "not-required" && !isAbsent(punch),
  );
  return (
    required.some(({ segment }) => segment.kind === "normal") &&
    required.every(({ state }) => state === "lack")
  );
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
  const overlay = overlayOf(punches);
  // A correction of a punch nobody required is a record too, and must stay to be seen.
  if (overlay === "none" && lacksAllDay(punches))
    return { state: "lack-day", side: "none", overlay };
  const which = sideOf(punches.filter(({ state }) => state === worst));
  if (worst === "pending") return { state: worst, side: which, overlay: "none" };
  if (!stateRow(worst).problem) return { state: worst, side: "none", overlay: "none" };
  return { state: worst, side: which, overlay };
};

/** From one instant (epoch seconds) to another, by the minutes a clock shows. */
export const minutesAfter = (from: number, to: number): number =>
  Math.floor(to / 60) - Math.floor(from / 60);

/**
 * Minutes after (late) or before (early) the shift time, by the minutes a clock shows. Null where
 * either is unknown, and where a flexible or changed shift makes the two times contradict the result.
 */
export const minutesOff = ({ shiftAt, punchAt, result }: PunchResult): number | null => {
  if (shiftAt === null || punchAt === null || !isFault(result) || result === "lack") return null;
  const after = minutesAfter(shiftAt, punchAt);
  const off = result === "early" ? 0 - after : after;
  return off < 0 ? null : off;
};
