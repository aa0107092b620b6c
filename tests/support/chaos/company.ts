import { type Day, isDay, isWall, type Wall } from "@/lib/attendance/day";
import { cast } from "@/tests/sandbox/cast";
import { type Sandbox, startSandbox } from "@/tests/sandbox/server";
import { wallText } from "@/tests/sandbox/state/calendar";
import type { DayPlan } from "@/tests/sandbox/state/plans";
import type { Remedy } from "@/tests/sandbox/state/remedy-book";
import { allowedRemedies } from "@/tests/sandbox/state/remedy-rules";
import { finishedWorkdays, groupOf } from "@/tests/sandbox/state/schedule";

/** One punch that Feishu lets a person correct. `day` counts from 1970. */
export type Cell = Pick<Remedy, "userId" | "day" | "punchNo" | "workType" | "zone"> & {
  date: Day;
  time: Wall;
  at: number;
};

export type Company = {
  sandbox: Sandbox;
  cells: Cell[];
  /** Epoch seconds of everybody's clock. */
  now(): number;
  /** Moves Feishu's clock and applies what it held back until then. */
  advance(seconds: number): Promise<void>;
};

const START = Date.parse("2026-11-18T10:30:00+08:00") / 1000;
const FORGOTTEN: DayPlan = { in: [null], out: [null] };
const HEADS_PER_CELL = 0.3;
const DAYS = 2;

const dateOf = (day: number): Day => {
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
  if (isDay(date)) return date;
  throw new RangeError(date);
};
const wallOf = (zone: string, at: number): Wall => {
  const wall = wallText(zone, at).replace(" ", "T");
  if (isWall(wall)) return wall;
  throw new RangeError(wall);
};

/** Makes everybody but the cast forget both punches of the last two days, and lists what may be corrected. */
function forgetful({ tenant }: Sandbox, wanted: number): Cell[] {
  const known = new Set<string>(Object.values(cast).map(({ userId }) => userId));
  const scripts = new Map(tenant.scripts);
  tenant.scripts = scripts;
  const cells: Cell[] = [];
  for (const person of tenant.directory.people) {
    const { userId } = person;
    const group = groupOf(person);
    const works = !person.frozen && person.lastDay === undefined;
    if (!works || known.has(userId) || group.remedyCount < 2 * DAYS || cells.length >= wanted)
      continue;
    const days = finishedWorkdays(group, tenant.clock.second(), DAYS);
    scripts.set(userId, new Map(days.map((day) => [day, FORGOTTEN])));
    for (const day of days) {
      const allowed = allowedRemedies(tenant, person, day);
      if (typeof allowed === "number") continue;
      for (const { punchNo, workType, normalAt } of allowed) {
        const punch = { userId, day, punchNo, workType, zone: group.zone, at: normalAt };
        cells.push({ ...punch, date: dateOf(day), time: wallOf(group.zone, normalAt) });
      }
    }
  }
  return cells.slice(0, wanted);
}

/** What the sandbox allows of each endpoint, where Feishu allows fifty; our own pacing is off as well. */
export const CALLS_PER_SECOND = 100_000;

/** A company whose people forgot `wanted` punches. */
export async function openCompany(wanted: number): Promise<Company> {
  let now = START;
  const sandbox = await startSandbox({
    now: () => now * 1000,
    headCount: Math.max(200, 100 + Math.ceil(wanted * HEADS_PER_CELL)),
    ratePerSecond: CALLS_PER_SECOND,
  });
  const cells = forgetful(sandbox, wanted);
  if (cells.length < wanted) throw new RangeError(`only ${cells.length} punches were forgotten`);
  return {
    sandbox,
    cells,
    now: () => now,
    advance: async (seconds) => {
      now += seconds;
      await sandbox.faults.applyDue();
    },
  };
}
