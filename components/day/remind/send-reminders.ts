import type { Day } from "@/lib/attendance/day";
import type { Reminded, RemindedToday } from "@/lib/contract/reminders";
import { type AppError, toAppError } from "@/lib/errors";
import { submitReminder } from "@/lib/queries";

export type ToRemind = { punchNo: number; workType: number; reminded?: RemindedToday | undefined };
export type OfDay = { employeeId: string; day: Day; punches: readonly ToRemind[] };

const toldBefore = ({ params }: AppError): RemindedToday => ({
  state: "sent",
  at: String(params.at),
});

/** One message for each punch, in order; that one was sent today already stands for its own. */
export const sendReminders = async (
  { employeeId, day: date, punches }: OfDay,
  send: (input: Parameters<typeof submitReminder>[0]) => Promise<Reminded> = submitReminder,
): Promise<RemindedToday | null> => {
  let last: RemindedToday | null = null;
  for (const { punchNo, workType } of punches)
    try {
      last = await send({ employeeId, date, punchNo, workType });
    } catch (cause) {
      const error = toAppError(cause);
      if (error.code !== "already-reminded") throw error;
      last = toldBefore(error);
    }
  return last;
};

/** The latest reminder among those of these punches. */
export const latestOf = (punches: readonly ToRemind[]): RemindedToday | null =>
  punches
    .flatMap(({ reminded }) => reminded ?? [])
    .reduce<RemindedToday | null>((a, b) => (a && a.at > b.at ? a : b), null);

export const notReminded = <T extends ToRemind>(punches: readonly T[]): T[] =>
  punches.filter(({ reminded }) => reminded === undefined);
