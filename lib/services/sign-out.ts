import "server-only";
import type { AppError } from "@/lib/errors";
import { takeFrom } from "@/lib/store/allowances";
import { appendAudit } from "@/lib/store/audit";
import { revokeAllOf, revokeSession } from "@/lib/store/sessions";
import type { Runtime } from "./runtime";
import { readSession, type Session } from "./session";

/** Another site may try over and over: more refusals than this are in the process's log only. */
const REFUSALS = { burst: 20, perMinute: 2 };

export type SignOut = "sign-out" | "sign-out-everywhere";
type Line = { action: SignOut; requestId: string };

const tell = (
  { store, now }: Runtime,
  { employeeId }: Session,
  { action, requestId }: Line,
  { outcome, after }: { outcome: string; after: object | null },
) =>
  appendAudit(store, {
    ...{ at: now(), actorId: employeeId, action, employeeId },
    ...{ before: null, after, outcome, requestId, logId: null },
  });

/** A cookie that names no live session is nobody's sign-out: no error, and no line in the log. */
const ending = async (
  runtime: Runtime,
  sealed: string | undefined,
  line: Line,
  end: (session: Session) => Promise<number>,
): Promise<void> => {
  const session = await readSession(runtime, sealed);
  if (!session) return;
  const sessions = await end(session);
  await tell(runtime, session, line, { outcome: "done", after: { sessions } });
};

/** Tells of a sign-out that was refused to somebody whose session goes on. */
export const noteRefusedSignOut = async (
  runtime: Runtime,
  sealed: string | undefined,
  line: Line,
  { code }: AppError,
): Promise<void> => {
  const session = await readSession(runtime, sealed);
  if (!session) return;
  const wait = await takeFrom(runtime.store, `${session.employeeId} refused sign-outs`, REFUSALS);
  if (wait === 0) await tell(runtime, session, line, { outcome: `refused: ${code}`, after: null });
};

/** Ends the session behind a cookie, for every copy of it. */
export const signOut = (runtime: Runtime, sealed: string | undefined, requestId: string) =>
  ending(runtime, sealed, { requestId, action: "sign-out" }, async ({ id }) => {
    await revokeSession(runtime.store, id, runtime.now());
    return 1;
  });

/** Ends every session of the person behind a cookie, on whatever device it is. */
export const signOutEverywhere = (
  runtime: Runtime,
  sealed: string | undefined,
  requestId: string,
) =>
  ending(runtime, sealed, { requestId, action: "sign-out-everywhere" }, ({ employeeId }) =>
    revokeAllOf(runtime.store, [employeeId], runtime.now()),
  );
