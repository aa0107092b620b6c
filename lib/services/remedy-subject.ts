import "server-only";
import { addDays, monthOf } from "@/lib/attendance/day";
import type { Remedy } from "@/lib/attendance/remedy";
import { dayAt } from "@/lib/attendance/zone";
import { AppError } from "@/lib/errors";
import { findRemedies } from "@/lib/store/listed-remedies";
import type { RemedyRequest } from "@/lib/store/requests";
import { requestNamed } from "@/lib/store/story";
import type { Context } from "./context";
import { catchUp } from "./scope-history";

type Asked = Pick<
  Remedy,
  "employeeId" | "day" | "punchNo" | "workType" | "time" | "zone" | "reason"
>;

/** One correction as Feishu was last seen to hold it and as our ledger has it: one of the two, or both. */
export type Subject = {
  asked: Asked;
  remedy: Remedy | null;
  request: RemedyRequest | null;
};

const NAME = /^[\w.@-]{1,256}$/;

/** What is known of it without asking Feishu; null also where the viewer may not see the person. */
export const knownSubject = async (ctx: Context, id: string): Promise<Subject | null> => {
  if (!NAME.test(id)) return null;
  const request = await requestNamed(ctx.store, id);
  const [remedy = null] = await findRemedies(ctx.store, [request?.approvalId ?? id]);
  const asked = remedy ?? (request && { ...request, zone: null });
  return asked && ctx.scope.sees(asked.employeeId) ? { asked, remedy, request } : null;
};

/** The recent corrections of some of the viewer's people; throws what kept them from being read. */
const readRecent = async (ctx: Context, employeeIds: readonly string[]): Promise<void> => {
  const today = dayAt(ctx.now(), ctx.config.timeZone);
  const { from } = monthOf(addDays(monthOf(today).from, -1));
  const gaps = await catchUp(ctx, employeeIds, { from, to: monthOf(today).to });
  const failed = [...gaps.values()].find(({ kind }) => kind === "failed");
  if (failed) throw new AppError(failed.code);
};

/**
 * The correction of that approval, or of that request of ours, inside the viewer's scope. Nobody else's
 * is told from one that does not exist: both are looked for among the viewer's people alone. Throws
 * not-found, or why it could not be looked for.
 */
export const findSubject = async (ctx: Context, id: string): Promise<Subject> => {
  const everybody = ctx.scope.listed.map(({ employeeId }) => employeeId);
  // One's own are few and soon read: nobody waits for a whole company because of them.
  for (const people of [[], [ctx.viewerId], everybody]) {
    if (people.length > 0 && !ctx.storeOnly && NAME.test(id)) await readRecent(ctx, people);
    const found = await knownSubject(ctx, id);
    if (found) return found;
  }
  throw new AppError("not-found");
};
