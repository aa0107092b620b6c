import "server-only";
import { addDays, type Day, monthOf } from "@/lib/attendance/day";
import { dayAt, startOfDay } from "@/lib/attendance/zone";
import { deleteKeysBefore } from "@/lib/store/idempotency";
import { releaseLease, takeLease } from "@/lib/store/leases";
import { deletePunchesBefore, forgetPlacesBefore } from "@/lib/store/punches";
import { deleteResultsBefore } from "@/lib/store/results";
import { deleteSessionsBefore } from "@/lib/store/sessions";
import { tidyTables } from "@/lib/store/upkeep";
import type { Runtime } from "./runtime";

const PLACE_MONTHS = 3;
const KEY_DAYS = 7;
const SESSION_DAYS = 30;
/** Rows per statement, so that nobody waits for the one session of the embedded database. */
const LIMIT = 2000;
const LEASE = "retention";
const LEASE_SECONDS = 600;

const monthsBefore = (day: Day, months: number): Day =>
  months === 0 ? day : monthsBefore(addDays(monthOf(day).from, -1), months - 1);

const untilNone = async (work: () => Promise<number>): Promise<void> => {
  while ((await work()) > 0);
};

/** Deletes what is older than it may be: results and punches, places and devices, keys, sessions. */
export const applyRetention = async ({ store, config, now }: Runtime): Promise<void> => {
  const owner = crypto.randomUUID();
  if (!(await takeLease(store, LEASE, owner, LEASE_SECONDS))) return;
  try {
    const zone = config.timeZone;
    const today = dayAt(now(), zone);
    const oldest = monthOf(monthsBefore(today, config.retentionMonths)).from;
    const at = startOfDay(oldest, zone);
    const places = startOfDay(monthOf(monthsBefore(today, PLACE_MONTHS)).from, zone);
    await untilNone(() => deleteResultsBefore(store, oldest, LIMIT));
    await untilNone(() => deletePunchesBefore(store, { at, day: oldest, limit: LIMIT }));
    await untilNone(() => forgetPlacesBefore(store, places, LIMIT));
    await deleteKeysBefore(store, startOfDay(addDays(today, -KEY_DAYS), zone));
    await deleteSessionsBefore(store, startOfDay(addDays(today, -SESSION_DAYS), zone));
    await tidyTables(store);
  } finally {
    await releaseLease(store, LEASE, owner);
  }
};
