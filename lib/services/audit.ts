import "server-only";
import type { AppError } from "@/lib/errors";
import { appendAudit } from "@/lib/store/audit";
import type { Context } from "./context";

type Line = {
  action: "submit" | "decide" | "view-punches";
  employeeId: string;
  before?: unknown;
  after?: unknown;
  outcome: string;
  error?: AppError;
};

/** One line of who did what for whom, in the viewer's name; an error's code goes behind the outcome. */
export const note = (ctx: Context, { action, employeeId, before, after, outcome, error }: Line) =>
  appendAudit(ctx.store, {
    at: ctx.now(),
    actorId: ctx.viewerId,
    action,
    employeeId,
    before: before ?? null,
    after: after ?? null,
    outcome: error ? `${outcome}: ${error.code}` : outcome,
    requestId: ctx.requestId,
    logId: error?.feishu?.logId ?? null,
  });
