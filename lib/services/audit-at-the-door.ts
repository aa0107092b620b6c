import "server-only";
import type { AuditAction } from "@/lib/contract/audit";
import type { Contract } from "@/lib/contract/contract";
import { type AppError, type ErrorCode, toAppError } from "@/lib/errors";
import { takeFrom } from "@/lib/store/allowances";
import { type About, isTold, noteRefusal } from "./audit";
import type { Context } from "./context";

type Called = Pick<Contract<unknown, unknown>, "method" | "path">;

/** Under which action a refused call is told that did not come as far as its use case. */
const ROUTE_ACTIONS: Readonly<Record<string, AuditAction>> = {
  "POST /api/remedies": "submit",
  "POST /api/remedies/batch": "submit",
  "POST /api/remedies/decisions": "decide",
  "POST /api/reminders": "remind",
};

/** Nobody fills the log with calls that are refused at the door: more per person are in the process's log only. */
const AT_THE_DOOR = { burst: 200, perMinute: 60 };

/** Reads have an allowance of their own, so that they cannot hide a write. */
const tell = async (ctx: Context, kind: "reads" | "writes", about: About, error: AppError) => {
  if (isTold(error)) return;
  const wait = takeFrom(ctx.store, `${ctx.viewerId} refused ${kind}`, AT_THE_DOOR);
  if ((await wait.catch(() => 1)) === 0) await noteRefusal(ctx, about, error);
};

/** Runs a call: the refusal of one that would have changed something is in the log, whoever refused it. */
export const onRecordAtTheDoor = async <T>(
  ctx: Context,
  { method, path }: Called,
  work: () => Promise<T>,
): Promise<T> => {
  if (method === "GET") return work();
  const route = `${method} ${path}`;
  const action = ROUTE_ACTIONS[route] ?? "write";
  try {
    return await work();
  } catch (cause) {
    const error = toAppError(cause);
    await tell(ctx, "writes", { action, employeeId: null, after: { route } }, error);
    throw error;
  }
};

/** What in an input says whom or what it asks for. */
const ASKED = ["id", "employeeId", "actor", "employee", "approvalId", "departmentId"] as const;
const LONGEST = 128;

const askedIn = (input: unknown): ReadonlyMap<string, string> => {
  const given = new Map<string, unknown>(Object.entries(input ?? {}));
  const texts = ASKED.flatMap((name) => {
    const value = given.get(name);
    return typeof value === "string" ? [[name, value.slice(0, LONGEST)] as const] : [];
  });
  return new Map(texts);
};

const KEPT_FROM: ReadonlySet<ErrorCode> = new Set(["admins-only", "not-found"]);

/** Runs the use case of a call: what a reader is kept from, and not what is missing of their own people, is in the log. */
export const readOnRecord = async <T>(
  ctx: Context,
  { method, path }: Called,
  input: unknown,
  work: () => Promise<T>,
): Promise<T> => {
  if (method !== "GET") return work();
  try {
    return await work();
  } catch (cause) {
    const error = toAppError(cause);
    const asked = askedIn(input);
    const employeeId = asked.get("id") ?? asked.get("employeeId") ?? null;
    const theirs = employeeId !== null && ctx.scope.sees(employeeId);
    const after = { route: `${method} ${path}`, ...Object.fromEntries(asked) };
    if (KEPT_FROM.has(error.code) && !(theirs && error.code === "not-found"))
      await tell(ctx, "reads", { action: "read", employeeId, after }, error);
    throw error;
  }
};
