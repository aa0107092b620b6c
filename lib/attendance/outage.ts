import { type DayRecord, type JudgedPunch, judgedPunches, type Side } from "./record";

/** Below this many it is what happens on any day: somebody forgets, somebody is ill. */
export const FEWEST_MISSED = 5;
/** Where more than half of those who had to punch did, the device was working. */
export const LEAST_SHARE = 0.5;
/** Shift times that lie so far apart at most are one hour of the device. */
const HOUR_SECONDS = 3600;
/** Who is known on fewer other days has no habit yet. */
const FEWEST_OTHER_DAYS = 3;
/** Who misses more than this share of other days is no evidence for a device. */
const MOST_OTHERWISE = 0.25;

/** A punch that somebody had to make. `shiftAt` in epoch seconds. */
export type ExpectedPunch = { employeeId: string; side: Side; shiftAt: number; missed: boolean };

/** What a person's other days say, of those that were read and judged. */
export type Habit = { days: number; missed: number };

/** Whether the punch was made; null where nobody had to, or nobody can say. */
const wasMissed = ({ state, punch }: JudgedPunch): boolean | null => {
  switch (state) {
    case "lack":
      return true;
    case "pending":
      return punch.result === "lack";
    case "normal":
    case "field":
    case "late":
    case "serious-late":
    case "early":
      return false;
    default:
      return null;
  }
};

/** The punches of a day that are evidence for or against a fault; overtime and free shifts are none. */
export const expectedPunches = (record: DayRecord): ExpectedPunch[] =>
  judgedPunches(record).flatMap((judged) => {
    const { side, segment, punch } = judged;
    const missed = wasMissed(judged);
    if (missed === null || punch.shiftAt === null || segment.kind === "overtime") return [];
    return [{ employeeId: record.employeeId, side, shiftAt: punch.shiftAt, missed }];
  });

/** Somebody who otherwise punches: the only one whose missing punch says something of a device. */
const isReliable = (habit: Habit | undefined): boolean =>
  habit !== undefined &&
  habit.days >= FEWEST_OTHER_DAYS &&
  habit.missed <= habit.days * MOST_OTHERWISE;

/** Instants in epoch seconds: the first and the last shift time that were missed. */
export type Outage = {
  side: Side;
  from: number;
  until: number;
  /** Who missed it and otherwise does not. */
  missed: string[];
  /** How many had to punch in that hour. */
  expected: number;
};

type Evidence = {
  /** Of one work day and of people who punch at one place. */
  punches: readonly ExpectedPunch[];
  habits: ReadonlyMap<string, Habit>;
  /** People of that place whose day nobody has read: they count as if they had punched. */
  unread: number;
};

const outageOf = (
  window: readonly ExpectedPunch[],
  { habits, unread }: Evidence,
): Outage | null => {
  const telling = window.filter((p) => p.missed && isReliable(habits.get(p.employeeId)));
  const missed = [...new Set(telling.map(({ employeeId }) => employeeId))].sort();
  const expected = new Set(window.map(({ employeeId }) => employeeId)).size;
  const times = telling.map(({ shiftAt }) => shiftAt).sort((a, b) => a - b);
  const [first, last] = [telling[0], times.at(-1)];
  if (first === undefined || last === undefined || missed.length < FEWEST_MISSED) return null;
  if (missed.length < (expected + unread) * LEAST_SHARE) return null;
  return { side: first.side, from: times[0] ?? last, until: last, missed, expected };
};

/** The hours that begin with somebody's shift time. */
const windowsOf = (punches: readonly ExpectedPunch[]) => {
  const starts = [...new Set(punches.map(({ shiftAt }) => shiftAt))].sort((a, b) => a - b);
  return starts.map((start) =>
    punches.filter(({ shiftAt }) => shiftAt >= start && shiftAt <= start + HOUR_SECONDS),
  );
};

const worstOf = (punches: readonly ExpectedPunch[], evidence: Evidence): Outage | null =>
  windowsOf(punches)
    .map((window) => outageOf(window, evidence))
    .reduce<Outage | null>(
      (worst, next) => (next && next.missed.length > (worst?.missed.length ?? 0) ? next : worst),
      null,
    );

/**
 * Hours of one place and day in which many who otherwise punch missed the same one: probably a device
 * or the network. A hint from what was read and nothing else; at most one for each punch and hour.
 */
export const outagesIn = (evidence: Evidence): Outage[] =>
  (["in", "out"] as const).flatMap((side) => {
    const found: Outage[] = [];
    let left = evidence.punches.filter((punch) => punch.side === side);
    for (;;) {
      const worst = worstOf(left, evidence);
      if (!worst) return found;
      found.push(worst);
      left = left.filter(({ shiftAt }) => shiftAt < worst.from || shiftAt > worst.until);
    }
  });
