import type { Day } from "./day";
import { type DayRecord, type JudgedPunch, judge, minutesAfter, type Segment } from "./record";
import type { State } from "./result";
import { minutesOfClock } from "./shift";
import { clockFrom, wallAt } from "./zone";

/**
 * A punch as a cell tells it. `at` is minutes of the person's own clock since midnight of the work
 * day, so 1560 is 02:00 of the next day and -10 is 23:50 of the day before; absent where there is
 * none. An absent state is "normal".
 */
export type PunchTime = {
  at?: number | undefined;
  state?: State | undefined;
  overtime?: true | undefined;
};
/** In and out in turn, pair by pair. `worked` are the minutes between them, where none is missing. */
export type DayTimes = { punches: PunchTime[]; worked?: number | undefined };

type Pair = { segment: Segment; in: JudgedPunch; out: JudgedPunch };

const ASK_NOTHING: readonly State[] = ["not-required", "no-data"];
/** Without either punch such a pair asks for none. */
const EXCUSED: readonly State[] = [...ASK_NOTHING, "leave", "travel", "out"];

const isUnmade = (pair: Pair, states: readonly State[]) =>
  [pair.in, pair.out].every(({ punch, state }) => punch.punchAt === null && states.includes(state));

/** The day's pairs; overtime whose punches are all another pair's own is told there already. */
const pairsOf = ({ segments }: DayRecord): Pair[] => {
  const normal = segments.filter(({ kind }) => kind === "normal");
  const ids = new Set(normal.flatMap((each) => [each.in.recordId, each.out.recordId]));
  const repeats = (segment: Segment) =>
    [segment.in, segment.out].every(({ recordId }) => recordId !== null && ids.has(recordId));
  return segments
    .filter((segment) => segment.kind === "normal" || !repeats(segment))
    .map((segment) => ({ segment, in: judge(segment, "in"), out: judge(segment, "out") }))
    .filter((pair) => !isUnmade(pair, ASK_NOTHING));
};

type Span = { from: number; to: number };

/** Null where a punch is missing, or where one punch stands for both. */
const spanOf = ({ segment }: Pair): Span | null => {
  const { in: first, out } = segment;
  if (first.punchAt === null || out.punchAt === null) return null;
  if (first.recordId !== null && first.recordId === out.recordId) return null;
  return out.punchAt < first.punchAt ? null : { from: first.punchAt, to: out.punchAt };
};

/** Time that two pairs share counts once: overtime may begin or end with the shift's own punch. */
const minutesIn = (spans: readonly Span[]): number => {
  let until = Number.NEGATIVE_INFINITY;
  let minutes = 0;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const begin = Math.max(from, until);
    if (to > begin) minutes += minutesAfter(begin, to);
    until = Math.max(until, to);
  }
  return minutes;
};

/**
 * Minutes between the in and out punches of a work day, by the minutes a clock shows. Null where any
 * punch is missing or makes no sense: never a guess.
 */
const workedIn = (pairs: readonly Pair[]): number | null => {
  const asked = pairs.filter((pair) => !isUnmade(pair, EXCUSED));
  const spans = asked.flatMap((pair) => spanOf(pair) ?? []);
  return spans.length > 0 && spans.length === asked.length ? minutesIn(spans) : null;
};

const clockMinutes = (at: number, day: Day, zone: string): number => {
  const { time, daysLater } = clockFrom(day, wallAt(at, zone));
  return daysLater * 1440 + minutesOfClock(time);
};

/** When the punches of a work day were made, in the zone given; a null record is a day without a row. */
export const dayTimesOf = (record: DayRecord | null, zone: string): DayTimes => {
  if (record === null) return { punches: [] };
  const pairs = pairsOf(record);
  const worked = workedIn(pairs);
  const punches = pairs.flatMap((pair) =>
    [pair.in, pair.out].map(
      ({ punch: { punchAt }, state, segment }): PunchTime => ({
        ...(punchAt !== null && { at: clockMinutes(punchAt, record.day, zone) }),
        ...(state !== "normal" && { state }),
        ...(segment.kind === "overtime" && { overtime: true }),
      }),
    ),
  );
  return { punches, ...(worked !== null && { worked }) };
};
