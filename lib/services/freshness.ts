import "server-only";
import { addDays, type Day, earlier, later } from "@/lib/attendance/day";
import { dayAt } from "@/lib/attendance/zone";
import type { Freshness } from "@/lib/store/stale";

/** Where no group tells how long a day may be corrected. */
const USUAL_REMEDY_DAYS = 31;
const MINUTE = 60;
const AGES = {
  /** The people on screen. */
  screen: { today: MINUTE, remediable: 10 * MINUTE, older: 24 * 60 * MINUTE },
  /** The rest of a scope while someone looks at it. */
  rest: { today: 15 * MINUTE, remediable: 15 * MINUTE, older: 24 * 60 * MINUTE },
} as const;

export type Attention = keyof typeof AGES;

/** The earliest and the latest day it now (epoch seconds) is in any of the zones. */
export const todayIn = (now: number, zones: readonly string[]): { first: Day; last: Day } => {
  const [head, ...rest] = zones.map((zone) => dayAt(now, zone));
  const any = head ?? dayAt(now, "UTC");
  return { first: rest.reduce(earlier, any), last: rest.reduce(later, any) };
};

/** How old answers may be for people who get this much attention; `now` in epoch seconds. */
export const freshnessFor = (
  attention: Attention,
  now: number,
  zones: readonly string[],
): Freshness => {
  const { today, remediable, older } = AGES[attention];
  const { first } = todayIn(now, zones);
  return {
    now,
    maxAgeSeconds: older,
    since: [
      { day: addDays(first, -USUAL_REMEDY_DAYS), maxAgeSeconds: remediable },
      { day: first, maxAgeSeconds: today },
    ],
  };
};
