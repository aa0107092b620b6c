import "server-only";
import type { AuditAction, AuditOutcome } from "@/lib/contract/audit";
import { type AppError, toAppError } from "@/lib/errors";
import { type AuditEntry, appendAudit, appendAudits } from "@/lib/store/audit";
import type { Context } from "./context";
import { logBehind } from "./log";

export type About = {
  action: AuditAction;
  /** Whom it is about; null where it is about nobody or about several. */
  employeeId: string | null;
  before?: unknown;
  after?: unknown;
};
type Line = About & {
  outcome: AuditOutcome;
  error?: AppError;
  /** Feishu's, of the answer that this is about; without it that of the error. */
  logId?: string | undefined;
};

/** Failures that are in the log already, so that none is told twice on its way out. */
const told = new WeakSet<AppError>();
/** Whether a failure has its line in the log. */
export const isTold = (error: AppError): boolean => told.has(error);

const entryOf = (ctx: Context, line: Line): AuditEntry => {
  const { action, employeeId, before, after, outcome, error, logId } = line;
  return {
    at: ctx.now(),
    actorId: ctx.viewerId,
    action,
    employeeId,
    before: before ?? null,
    after: after ?? null,
    outcome: error ? `${outcome}: ${error.code}` : outcome,
    requestId: ctx.requestId,
    logId: logId ?? error?.feishu?.logId ?? null,
  };
};

/** One line of who did what for whom, in the viewer's name; an error's code goes behind the outcome. */
export const note = async (ctx: Context, line: Line): Promise<void> => {
  await appendAudit(ctx.store, entryOf(ctx, line));
  if (line.error) told.add(line.error);
};

/** The same about several people, all or none. */
export const noteAll = (ctx: Context, lines: readonly Omit<Line, "error">[]): Promise<void> =>
  appendAudits(
    ctx.store,
    lines.map((line) => entryOf(ctx, line)),
  );

/** Puts a refusal into the log, if it is not in it yet: never a reason to fail differently. */
export const noteRefusal = async (ctx: Context, about: About, error: AppError): Promise<void> => {
  if (isTold(error)) return;
  await note(ctx, { ...about, outcome: "refused", error }).catch((cause: unknown) =>
    logBehind(cause, "audit of a refusal"),
  );
};

/** Runs a write: a failure that has no line in the log yet gets this one. Throws what the work threw. */
export const onRecord = async <T>(
  ctx: Context,
  about: About,
  work: () => Promise<T>,
): Promise<T> => {
  try {
    return await work();
  } catch (cause) {
    const error = toAppError(cause);
    await noteRefusal(ctx, about, error);
    throw error;
  }
};
