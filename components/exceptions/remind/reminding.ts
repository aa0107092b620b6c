import { notReminded } from "@/components/day/remind/send-reminders";
import type { Day } from "@/lib/attendance/day";
import type { ExceptionItem } from "@/lib/contract/exceptions";
import type { Reminded } from "@/lib/contract/reminders";
import { type AppError, ERRORS, type ErrorCode } from "@/lib/errors";
import { itemKey } from "../groups";
import { freePunches } from "../open-punches";

/** One message that is to go out: to whom, about which punch. */
export type Reminder = {
  key: string;
  employeeId: string;
  name: string;
  day: Day;
  punchNo: number;
  workType: number;
};

/** `waiting` goes out by itself once Feishu is back; of `unknown` nobody has said anything. */
export type ReminderFate = {
  kind: "idle" | "sending" | "sent" | "waiting" | "already" | "refused" | "unknown";
  code: ErrorCode | null;
};
export type ReminderEntry = { reminder: Reminder; fate: ReminderFate };

export const IDLE: ReminderFate = { kind: "idle", code: null };

/** A message for every punch that can still be asked for; nobody is sent one about themselves. */
export const remindersFor = (items: readonly ExceptionItem[]): Reminder[] =>
  items
    .filter(({ own, past }) => !own && !past)
    .flatMap((item) =>
      notReminded(freePunches(item)).map(({ punchNo, workType }) => ({
        key: `${itemKey(item)}/${punchNo}/${workType}`,
        ...{ employeeId: item.employeeId, name: item.name, day: item.day, punchNo, workType },
      })),
    );

export const fateOfAnswer = ({ state }: Reminded): ReminderFate => ({ kind: state, code: null });

/** A repeat is harmless: the same punch is told of once a day. */
export const fateOfError = ({ code, status }: AppError): ReminderFate => {
  if (code === "already-reminded") return { kind: "already", code };
  return { kind: status >= 500 ? "unknown" : "refused", code };
};

/** What would meet every other one too. */
const FOR_ALL: readonly (ErrorCode | null)[] = [
  ...(["telling-off", "bot-off", "feishu-scope", "signed-out", "no-connection"] as const),
];
export const endsAll = ({ code }: ReminderFate): boolean => FOR_ALL.includes(code);

/** Worth another try: not told yet, or told that it is the weather. */
export const isRetryable = ({ fate: { kind, code } }: ReminderEntry): boolean =>
  kind === "idle" ||
  kind === "unknown" ||
  (kind === "refused" && code !== null && (ERRORS[code] >= 500 || code === "too-many-requests"));

export type ReminderTally = { sent: number; already: number; failed: number; done: number };

export const tallyOf = (entries: readonly ReminderEntry[]): ReminderTally => {
  const of = (...kinds: ReminderFate["kind"][]) =>
    entries.filter(({ fate }) => kinds.includes(fate.kind)).length;
  return {
    sent: of("sent", "waiting"),
    already: of("already"),
    failed: of("refused", "unknown", "idle"),
    done: entries.length - of("idle", "sending"),
  };
};
