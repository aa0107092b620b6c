import "server-only";
import { addDays, type Day, monthOf } from "@/lib/attendance/day";
import { dayAt, startOfDay } from "@/lib/attendance/zone";
import { deletePermitsBefore } from "@/lib/store/allowances";
import { deleteKeysBefore } from "@/lib/store/idempotency";
import { deleteTellingsBefore } from "@/lib/store/outbox";
import { deletePunchesBefore, forgetPlacesBefore } from "@/lib/store/punches";
import { deleteResultsBefore } from "@/lib/store/results";
import { deleteSessionsBefore } from "@/lib/store/sessions";
import { tidyTables } from "@/lib/store/upkeep";
import { underLease } from "./lease";
import type { Runtime } from "./runtime";

const PLACE_MONTHS = 3;
const KEY_DAYS = 7;
const SESSION_DAYS = 30;
const TELLING_DAYS = 30;
/** Rows per statement, so that nobody waits for the one session of the embedded database. */
const LIMIT = 2000;

const monthsBefore = (day: Day, months: number): Day =>
  months === 0 ? day : monthsBefore(addDays(monthOf(day).from, -1), months - 1);

const untilNone = async (work: () => Promise<number>): Promise<void> => {
  while ((await work()) > 0);
};

/** Deletes what is older than it may be: results and punches, places and devices, keys, sessions, messages, allowances. */
export const applyRetention = ({ store, config, now }: Runtime): Promise<void> =>
  underLease(store, "retention", async () => {
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
    await deleteTellingsBefore(store, startOfDay(addDays(today, -TELLING_DAYS), zone));
    await deletePermitsBefore(store, startOfDay(today, zone));
    await tidyTables(store);
  });
