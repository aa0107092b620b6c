import "server-only";
import type { Day } from "@/lib/attendance/day";
import { slotOf } from "@/lib/attendance/remedy";
import type { RemindedToday } from "@/lib/contract/reminders";
import { heldReminders } from "@/lib/store/reminded";
import type { Context } from "./context";
import { instantOrNull } from "./wire";

/** What one reminder is about: a punch of a work day, on the day it is where the person is. */
export const reminderSubject = (day: Day, slot: string, today: Day): string =>
  `${day} ${slot} on ${today}`;

type OnDay = { employeeId: string; day: Day; today: Day };
type OfPunch = OnDay & { slot: string; zone: string };

const SLOTS = [0, 1, 2].flatMap((punchNo) => [slotOf(punchNo, 1), slotOf(punchNo, 2)]);

/** Who of these was reminded today, of which punch and when, told in the given zone; one read for all. */
export const remindedOn = async (
  ctx: Context,
  days: readonly OnDay[],
): Promise<(of: OfPunch) => RemindedToday | undefined> => {
  const subjects = days.flatMap(({ day, today }) =>
    SLOTS.map((slot) => reminderSubject(day, slot, today)),
  );
  const held = await heldReminders(ctx.store, {
    subjectIds: [...new Set(subjects)],
    recipientIds: [...new Set(days.map(({ employeeId }) => employeeId))],
  });
  const known = new Map(held.map((row) => [`${row.recipientId} ${row.subjectId}`, row]));
  return ({ employeeId, day, slot, today, zone }) => {
    const row = known.get(`${employeeId} ${reminderSubject(day, slot, today)}`);
    return row && { state: row.state, at: instantOrNull(row.at, zone) ?? "" };
  };
};
