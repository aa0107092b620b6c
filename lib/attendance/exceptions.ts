import { CELLS, codeOf } from "./cell-code";
import { type Day, daysBetween } from "./day";
import { cellOf, type DayRecord, type JudgedPunch, judgedPunches } from "./record";
import { byDeadline, type Deadline } from "./shift";

/** What a day can be while it needs somebody to look at it, worst first. */
export const EXCEPTION_STATES = ["lack-day", "lack", "serious-late", "late", "early"] as const;
export type ExceptionState = (typeof EXCEPTION_STATES)[number];
export const isExceptionState = (text: string): text is ExceptionState =>
  EXCEPTION_STATES.some((state) => state === text);

/** The codes of every cell that is an exception. */
export const EXCEPTION_CODES: readonly string[] = CELLS.filter(({ state }) =>
  isExceptionState(state),
).map(codeOf);

export type OpenPunch = JudgedPunch & { state: ExceptionState };
const isOpenPunch = (punch: JudgedPunch): punch is OpenPunch => isExceptionState(punch.state);

/** What is unresolved in a work day: its worst state and the punches, in their order. */
export type DayException = { state: ExceptionState; punches: OpenPunch[] };

/** Null for a day that accuses nobody; no row at all is such a day. */
export const exceptionOf = (record: DayRecord | null): DayException | null => {
  const { state } = cellOf(record);
  if (record === null || !isExceptionState(state)) return null;
  return { state, punches: judgedPunches(record).filter(isOpenPunch) };
};

/** Whole days until the deadline in the zone whose today it is; null where there is none to count to. */
export const daysLeftUntil = (deadline: Deadline, today: Day): number | null =>
  deadline === null || deadline === "none" ? null : daysBetween(today, deadline);

/** Past its deadline; an unknown one, like none at all, is never past. */
export const isPastDue = (deadline: Deadline, today: Day): boolean =>
  (daysLeftUntil(deadline, today) ?? 0) < 0;

type Urgency = { deadline: Deadline; state: ExceptionState };

/**
 * Where a day stands in the list. `place` is the person's own among all people; `head` is what the
 * day is ranked by before its person: itself, or the most urgent of the person's days.
 */
export type Rank = Urgency & {
  employeeId: string;
  place: number;
  day: Day;
  past: boolean;
  head: Urgency;
};

const bySeverity = (a: ExceptionState, b: ExceptionState): number =>
  EXCEPTION_STATES.indexOf(a) - EXCEPTION_STATES.indexOf(b);

const byUrgency = (a: Urgency, b: Urgency): number =>
  byDeadline(a.deadline, b.deadline) || bySeverity(a.state, b.state);

/** What can no longer be corrected last; else soonest deadline first, the worst of one deadline first. */
export const byRank = (a: Rank, b: Rank): number =>
  Number(a.past) - Number(b.past) ||
  byUrgency(a.head, b.head) ||
  a.place - b.place ||
  byUrgency(a, b) ||
  (a.day === b.day ? 0 : a.day < b.day ? -1 : 1);

/** A person's days on one side of the deadline belong together. */
export const groupKey = ({ employeeId, past }: Pick<Rank, "employeeId" | "past">): string =>
  `${past} ${employeeId}`;

/** Ranks every day by the most urgent of its person's, so that a person's days stand together. */
export const rankedByPerson = <T extends Rank>(days: readonly T[]): T[] => {
  const heads = new Map<string, T>();
  for (const day of days) {
    const head = heads.get(groupKey(day));
    if (!head || byUrgency(day, head) < 0) heads.set(groupKey(day), day);
  }
  return days.map((day) => {
    const { deadline, state } = heads.get(groupKey(day)) ?? day;
    return { ...day, head: { deadline, state } };
  });
};
