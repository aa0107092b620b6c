import { type Day, toWall } from "@/lib/attendance/day";
import { judge, type PunchResult, type Side } from "@/lib/attendance/record";
import type { Result } from "@/lib/attendance/result";
import type { Shift, ShiftTime } from "@/lib/attendance/shift";
import { type Why, whyOf } from "@/lib/attendance/why";
import { instantOf } from "@/lib/attendance/zone";
import { pair } from "./builders";

const DAY: Day = "2026-08-03";
const ZONE = "Asia/Shanghai";

/** 09:00 to 18:00: late after 5 minutes, seriously after 60, no record after 240; early after 3 and 90. */
export const time = (extra: Partial<ShiftTime> = {}): ShiftTime => ({
  ...{ on: "09:00", off: "18:00", lateAfterMinutes: 5, seriousLateMinutes: 60 },
  ...{ lateAsLackMinutes: 240, earlyAfterMinutes: 3, earlyAsLackMinutes: 90 },
  ...extra,
});

export const shift = (extra: Partial<Shift> = {}): Shift => ({
  ...{ shiftId: "s1", name: "day", flexible: false, times: [time()] },
  ...extra,
});

/** The instant at which the clock of the shift's zone shows this. */
export const at = (clock: string, day: Day = DAY): number =>
  instantOf(toWall(`${day}T${clock}`), ZONE);

export type Case = Partial<PunchResult> & {
  side?: Side;
  shift?: Shift | null;
  zone?: string;
  overtime?: boolean;
};

export const whyFor = (of: Case): Why | null => {
  const { side = "in", shift: rules = shift(), zone = ZONE, overtime = false, ...punch } = of;
  const segment = overtime ? pair(-1, punch, punch) : pair(0, punch, punch);
  return whyOf(judge(segment, side), { day: DAY, zone, shift: rules });
};

const made = (clock: string | null) => (clock === null ? null : at(clock));

/** A punch of the 09:00 side, made at a time or not at all. */
export const inAt = (clock: string | null, result: Result, extra: Case = {}): Case => ({
  ...{ shiftAt: at("09:00"), punchAt: made(clock), result },
  ...extra,
});

/** A punch of the 18:00 side. */
export const outAt = (clock: string | null, result: Result, extra: Case = {}): Case => ({
  ...{ side: "out", shiftAt: at("18:00"), punchAt: made(clock), result },
  ...extra,
});
