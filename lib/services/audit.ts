import "server-only";
import type { AuditAction, AuditOutcome } from "@/lib/contract/audit";
import type { Contract } from "@/lib/contract/contract";
import { type AppError, toAppError } from "@/lib/errors";
import { takeFrom } from "@/lib/store/allowances";
import { type AuditEntry, appendAudit, appendAudits } from "@/lib/store/audit";
import type { Context } from "./context";
import { logBehind } from "./log";

type About = {
  action: AuditAction;
  /** Whom it is about; null where it is about nobody or about several. */
  employeeId: string | null;
  before?: unknown;
  after?: unknown;
};
type Line = About & { outcome: AuditOutcome; error?: AppError };

/** Failures that are in the log already, so that none is told twice on its way out. */
const told = new WeakSet<AppError>();

const entryOf = (ctx: Context, line: Line): AuditEntry => {
  const { action, employeeId, before, after, outcome, error } = line;
  return {
    at: ctx.now(),
    actorId: ctx.viewerId,
    action,
    employeeId,
    before: before ?? null,
    after: after ?? null,
    outcome: error ? `${outcome}: ${error.code}` : outcome,
    requestId: ctx.requestId,
    logId: error?.feishu?.logId ?? null,
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

const refuse = (ctx: Context, about: About, error: AppError) =>
  note(ctx, { ...about, outcome: "refused", error }).catch((cause: unknown) =>
    logBehind(cause, "audit of a refusal"),
  );

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
    if (!told.has(error)) await refuse(ctx, about, error);
    throw error;
  }
};

/** Under which action a refused call is told that did not come as far as its use case. */
const ROUTE_ACTIONS: Readonly<Record<string, AuditAction>> = {
  "POST /api/remedies": "submit",
  "POST /api/remedies/batch": "submit",
  "POST /api/remedies/decisions": "decide",
  "POST /api/reminders": "remind",
};

/** Nobody fills the log with calls that are refused at the door: more per person are in the process's log only. */
const AT_THE_DOOR = { burst: 200, perMinute: 60 };

/** Runs a call: the refusal of one that would have changed something is in the log, whoever refused it. */
export const onRecordAtTheDoor = async <T>(
  ctx: Context,
  { method, path }: Pick<Contract<unknown, unknown>, "method" | "path">,
  work: () => Promise<T>,
): Promise<T> => {
  if (method === "GET") return work();
  const route = `${method} ${path}`;
  const action = ROUTE_ACTIONS[route] ?? "write";
  try {
    return await work();
  } catch (cause) {
    const error = toAppError(cause);
    const key = `${ctx.viewerId} refused writes`;
    const mayTell = async () => (await takeFrom(ctx.store, key, AT_THE_DOOR)) === 0;
    if (!told.has(error) && (await mayTell().catch(() => false)))
      await refuse(ctx, { action, employeeId: null, after: { route } }, error);
    throw error;
  }
};
