import "server-only";
import { toAppError } from "@/lib/errors";
import { isOpen, type OpenRequest, openRequests, readRequest } from "@/lib/store/requests";
import { underLease } from "./lease";
import { log } from "./log";
import type { Look } from "./look";
import type { Runtime } from "./runtime";
import { settleByLooks } from "./settle-looks";
import { goneWell, isDue, putOff } from "./settle-pace";
import { settleRequest } from "./settle-request";
import { nextInTurn } from "./settle-turns";

/** Longer than a sending may last (see `startBy`): whoever was at it is gone. */
const QUIET_SECONDS = { intended: 60, sent: 60, unconfirmed: 0 } as const;

/** Whether nobody can be working on it any more. */
const isResting = (runtime: Runtime, request: OpenRequest): boolean => {
  const lastStep = request.endedAt ?? request.sentAt ?? request.createdAt;
  return runtime.now() - lastStep >= QUIET_SECONDS[request.state];
};

/** The request as it is now, after the look, if it is still there to be settled. */
const restingNow = async (runtime: Runtime, id: string): Promise<OpenRequest | null> => {
  const request = await readRequest(runtime.store, id);
  return request && isOpen(request) && isResting(runtime, request) ? request : null;
};

const notSettled = (runtime: Runtime, rows: readonly { id: string }[], cause: unknown) => {
  for (const { id } of rows) putOff(runtime, id);
  log.warn({ code: toAppError(cause).code, requests: rows.length }, "requests not settled yet");
};

const settleAfter = async (runtime: Runtime, { id }: OpenRequest, look: Look) => {
  const request = await restingNow(runtime, id);
  if (request === null) return;
  await settleRequest(runtime, request, look).then(
    () => goneWell(runtime, id),
    (cause: unknown) => notSettled(runtime, [request], cause),
  );
};

/**
 * Settles requests whose outcome nobody knows, by asking Feishu in all five states, for fifty people
 * at once. Only a look that found nothing thirty seconds after the call, and another thirty seconds
 * later, proves that one never arrived. What cannot be asked, or was sent again in vain, is tried
 * less and less often. Runs under a lease, so that one process does it at a time.
 */
export const settleRequests = (
  runtime: Runtime,
  only: { employeeIds?: readonly string[] } = {},
): Promise<void> =>
  underLease(runtime.store, "settle", async (held) => {
    const open = await (only.employeeIds
      ? openRequests(runtime.store, only)
      : nextInTurn(runtime, "requests", (part) => openRequests(runtime.store, part)));
    const due = open.filter((row) => isResting(runtime, row) && isDue(runtime, row.id));
    await settleByLooks(runtime, due, {
      held,
      settle: (row, look) => settleAfter(runtime, row, look),
      unseen: (rows, cause) => notSettled(runtime, rows, cause),
    });
  });
