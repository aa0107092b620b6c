import "server-only";
import { toDay } from "@/lib/attendance/day";
import { isWorkType, slotOf, type WorkType } from "@/lib/attendance/remedy";
import { isoAt } from "@/lib/attendance/zone";
import type { WindowWire } from "@/lib/contract/employees";
import { type Reminded, type ReminderInput, remind as reminding } from "@/lib/contract/reminders";
import { AppError, type ErrorCode, isErrorCode } from "@/lib/errors";
import type { SendRefusal } from "@/lib/feishu/messages";
import { addTellings, type OutboxRow, readTelling } from "@/lib/store/outbox";
import { reopenTelling } from "@/lib/store/outbox-steps";
import type { Telling } from "@/lib/store/telling";
import { note, onRecord } from "./audit";
import type { Context } from "./context";
import { once } from "./idempotency";
import { reminderSubject } from "./reminded";
import { mustSee } from "./scope";
import { sendTelling } from "./send-telling";
import { getWindows } from "./windows";

type Asked = ReminderInput & { workType: WorkType; slot: string };

const asked = (input: ReminderInput): Asked => {
  const { punchNo, workType } = input;
  if (!isWorkType(workType)) throw new AppError("bad-request");
  return { ...input, workType, slot: slotOf(punchNo, workType) };
};

/** The window of a punch that the person can ask for now, by Feishu's fresh answer. */
const openWindow = async (ctx: Context, { employeeId, date, slot }: Asked) => {
  const { answer, now, zone } = await getWindows(ctx, { id: employeeId, date });
  if (!answer.eligible)
    throw new AppError(isErrorCode(answer.reason) ? answer.reason : "nothing-to-remedy");
  const isAsked = ({ punchNo, workType }: WindowWire) =>
    isWorkType(workType) && slotOf(punchNo, workType) === slot;
  const window = answer.windows.find(isAsked);
  if (!window || window.status === "normal") throw new AppError("nothing-to-remedy");
  const { pendingApprovalId: approvalId } = window;
  if (approvalId !== null) throw new AppError("already-requested", { params: { approvalId } });
  if (window.from > now) throw new AppError("future-time");
  return { window, deadline: answer.deadline, today: toDay(now.slice(0, 10)), zone };
};

/** What is true of a message that Feishu did not take: the person's side, or the app's. */
const blames = (why: SendRefusal | "other" | undefined): ErrorCode => {
  if (why === "bot-off") return "bot-off";
  if (why === "scope") return "feishu-scope";
  if (why === "out-of-reach" || why === "muted") return "not-delivered";
  return why === undefined ? "not-delivered" : "message-refused";
};

type Open = Awaited<ReturnType<typeof openWindow>>;

/** One row for a punch and a day of the person's: the second one finds it. */
const claim = async (ctx: Context, input: Asked, open: Open): Promise<OutboxRow> => {
  const { employeeId, date: day, punchNo, workType, slot } = input;
  const { window, deadline, today, zone } = open;
  const subjectId = reminderSubject(day, slot, today);
  const at = ctx.now();
  const telling: Telling = {
    ...{ kind: "reminder", employeeId, day, punchNo, workType, deadline },
    ...{ actorId: ctx.viewerId, free: window.free, from: window.from, to: window.to },
  };
  const recipientIds = [employeeId];
  const [added] = await addTellings(ctx.store, { subjectId, recipientIds, telling, at });
  if (added) return added;
  const before = await readTelling(ctx.store, {
    ...{ kind: "reminder", subjectId, recipientId: employeeId },
  });
  if (before && (await reopenTelling(ctx.store, before, { telling, at })))
    return { ...before, telling, state: "waiting", doubtAt: null, createdAt: at };
  const then = isoAt(before?.createdAt ?? at, zone);
  throw new AppError("already-reminded", { params: { at: then } });
};

const submit = async (ctx: Context, given: ReminderInput): Promise<Reminded> => {
  const input = asked(given);
  const { employeeId, date: day, slot } = input;
  mustSee(ctx.scope, employeeId);
  const open = await openWindow(ctx, input);
  if (!ctx.config.tellPeople) throw new AppError("telling-off");
  const row = await claim(ctx, input, open);
  const { state, why, feishu } = await sendTelling(ctx, row);
  if (state !== "sent" && state !== "waiting") throw new AppError(blames(why), { feishu });
  const outcome = state === "sent" ? "done" : "unconfirmed";
  await note(ctx, { action: "remind", employeeId, after: { day, slot }, outcome });
  return { state, at: isoAt(ctx.now(), open.zone) };
};

/**
 * Reminds somebody in scope of a punch that they can still have corrected: a message with the times
 * that may be entered, the deadline and the way to the form. Once a day for each punch, unless Feishu
 * refused the first one.
 */
export const remind = (ctx: Context, input: ReminderInput): Promise<Reminded> => {
  const { employeeId, date: day, punchNo, workType } = input;
  return onRecord(ctx, { action: "remind", employeeId, after: { day, punchNo, workType } }, () =>
    once(ctx, reminding, input, () => submit(ctx, input)),
  );
};
