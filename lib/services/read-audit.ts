import "server-only";
import { endOfDay, isoAt, startOfDay } from "@/lib/attendance/zone";
import type { AuditEntryWire, AuditFilter, AuditPage, Somebody } from "@/lib/contract/audit";
import { AUDIT_ACTIONS, AUDIT_OUTCOMES } from "@/lib/contract/lists";
import { AppError } from "@/lib/errors";
import { type AuditEntry, readAudit } from "@/lib/store/audit";
import type { Context } from "./context";

type Asked = AuditFilter & { cursor?: string | undefined; limit: number };

/** Refuses everybody but administrators. */
export const adminsOnly = ({ scope }: Context): void => {
  if (scope.role !== "admin") throw new AppError("admins-only");
};

/** Nobody where nobody was known; the id alone where the directory does not have them. */
const somebody = ({ directory }: Context, employeeId: string | null): Somebody | null =>
  employeeId ? { employeeId, name: directory.people.get(employeeId)?.name ?? null } : null;

const factsOf = (value: unknown): Record<string, unknown> | null => {
  if (value === null || value === undefined) return null;
  return typeof value === "object" && !Array.isArray(value) ? { ...value } : { value };
};

const known = <T extends string>(words: readonly T[], word: string | undefined): T | "unknown" =>
  words.find((each) => each === word) ?? "unknown";

const AGAIN = "sent again";

const outcomeOf = (text: string) => {
  const words = text.split(": ");
  const again = words[0] === AGAIN;
  const [word, code = null] = again ? words.slice(1) : words;
  return { outcome: known(AUDIT_OUTCOMES, word), code, again };
};

const wireOf = (ctx: Context, entry: AuditEntry & { id: number }): AuditEntryWire => ({
  id: String(entry.id),
  at: isoAt(entry.at, ctx.config.timeZone),
  actor: somebody(ctx, entry.actorId),
  action: known(AUDIT_ACTIONS, entry.action),
  person: somebody(ctx, entry.employeeId),
  before: factsOf(entry.before),
  after: factsOf(entry.after),
  ...outcomeOf(entry.outcome),
  raw: { action: entry.action, outcome: entry.outcome },
  requestId: entry.requestId,
  logId: entry.logId,
});

/** One page for whoever has been let in already. */
export const auditPage = async (ctx: Context, asked: Asked): Promise<AuditPage> => {
  const { actor, employee, action, outcome, from, to, cursor, limit } = asked;
  const zone = ctx.config.timeZone;
  const { entries, nextCursor } = await readAudit(ctx.store, {
    actorId: actor,
    employeeId: employee,
    action,
    outcome,
    from: from && startOfDay(from, zone),
    before: to && endOfDay(to, zone),
    cursor,
    limit,
  });
  return { zone, entries: entries.map((entry) => wireOf(ctx, entry)), nextCursor };
};

const PAGE = 50;

/** The audit log, newest first, by key: lines that come meanwhile move nothing. Administrators only. */
export const getAudit = async (
  ctx: Context,
  { limit = PAGE, ...asked }: Omit<Asked, "limit"> & { limit?: number | undefined },
): Promise<AuditPage> => {
  adminsOnly(ctx);
  return auditPage(ctx, { ...asked, limit });
};
