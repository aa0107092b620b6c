import "server-only";
import { ofSamePunch, type Remedy, type Window } from "@/lib/attendance/remedy";
import type { CreatedRemedy } from "@/lib/contract/remedies";
import { AppError, toAppError } from "@/lib/errors";
import { readSubmission } from "@/lib/store/request-intent";
import { openRequests, type RemedyRequest } from "@/lib/store/requests";
import { type Asked, allowedWindow } from "./asked-window";
import { note } from "./audit";
import type { Context } from "./context";
import { checkedDay } from "./days";
import { type Chosen, intendRemedy, type Tell } from "./intend-remedy";
import { logBehind } from "./log";
import { lookAt } from "./look-together";
import { mustSee } from "./scope";
import { giveUp, sendRequest } from "./send-request";

/** The correction that waits already for the same punch. */
class Twin extends AppError {
  constructor(readonly approvalId: string) {
    super("already-requested", { params: { approvalId } });
  }
}

/** What Feishu holds for the day, without another one waiting for the same punch. */
const lookForTwin = async (ctx: Context, { employeeId, date, slot }: Asked): Promise<Remedy[]> => {
  const before = await lookAt(ctx, employeeId, date);
  const twin = ofSamePunch(before, slot).find(({ state }) => state === "pending");
  if (twin) throw new Twin(twin.approvalId);
  return before;
};

/** Refusals that an earlier correction of the same punch may be the reason of. */
const BECAUSE_OF_ANOTHER: ReadonlySet<string> = new Set(["no-remedy-left", "nothing-to-remedy"]);

/** As `allowedWindow`, but who has asked already, and was not told, hears that and not that it is too late. */
const windowOrWaiting = async (ctx: Context, input: Asked): Promise<Chosen> => {
  try {
    return await allowedWindow(ctx, input);
  } catch (cause) {
    const refusal = toAppError(cause);
    if (!BECAUSE_OF_ANOTHER.has(refusal.code)) throw refusal;
    const { employeeId, date: day, slot } = input;
    const same = { employeeIds: [employeeId], from: day, to: day };
    const open = (await openRequests(ctx.store, same)).find((each) => each.slot === slot);
    if (open) throw new AppError("already-requested", { params: { requestId: open.id } });
    await lookForTwin(ctx, input).catch((found: unknown) => {
      throw found instanceof Twin ? found : refusal;
    });
    throw refusal;
  }
};

const unconfirmed = ({ id }: RemedyRequest): CreatedRemedy => ({
  ...{ requestId: id, state: "unconfirmed", approvalId: null },
});

/** What a submission that is in the ledger is told as. */
export const createdOf = (request: RemedyRequest): CreatedRemedy =>
  request.state === "confirmed" && request.approvalId !== null
    ? { requestId: request.id, state: "confirmed", approvalId: request.approvalId }
    : unconfirmed(request);

/** Ended before it was sent: false when it may be sent all the same, so that nobody may be told of a refusal. */
const ended = (ctx: Context, { id }: RemedyRequest, error: AppError, tell: Tell) =>
  ctx.store
    .transact(async (tx) => {
      const met = error instanceof Twin ? error.approvalId : undefined;
      const done = await giveUp({ ...ctx, store: tx }, id, error, met);
      if (done) await tell(tx, id, "refused", { error });
      return done;
    })
    .catch((cause: unknown) => {
      logBehind(cause, "giving a correction up");
      return false;
    });

const carryOut = async (
  ctx: Context,
  input: Asked,
  { request, window }: { request: RemedyRequest; window: Window },
  tell: Tell,
): Promise<CreatedRemedy> => {
  const seen = await lookForTwin(ctx, input).catch((cause: unknown) => toAppError(cause));
  if (seen instanceof AppError) {
    if (await ended(ctx, request, seen, tell)) throw seen;
    return unconfirmed(request);
  }
  const toSend = { request, window, before: seen, again: false };
  const sent = await sendRequest(ctx, toSend, (tx, { outcome, logId, ...rest }) =>
    tell(tx, request.id, outcome, { logId, error: "error" in rest ? rest.error : undefined }),
  ).catch((cause: unknown) => {
    // It is in the ledger and will be sent: whatever breaks, nobody may call it refused.
    logBehind(cause, "sending a correction");
    return null;
  });
  if (sent?.outcome === "refused") throw sent.error;
  if (sent?.outcome !== "confirmed") return unconfirmed(request);
  return { requestId: request.id, state: "confirmed", approvalId: sent.approvalId };
};

/**
 * Asks Feishu for one correction: written down first, sent once. Under a `submitKey` that the
 * actor has used before it only tells what became of that submission, unless it was refused.
 */
export const submitRemedy = async (
  ctx: Context,
  input: Asked,
  submitKey?: string,
): Promise<CreatedRemedy> => {
  const { employeeId, date: day, slot } = input;
  mustSee(ctx.scope, employeeId);
  checkedDay(day);
  const { viewerId: actorId } = ctx;
  const earlier = submitKey && (await readSubmission(ctx.store, { actorId, submitKey }));
  if (earlier) return createdOf(earlier);
  const { window, time } = await windowOrWaiting(ctx, input);
  const tell: Tell = (store, requestId, outcome, { error, logId } = {}) =>
    note(
      { ...ctx, store },
      {
        ...{ action: "submit", employeeId, outcome, before: { result: window.status } },
        after: { requestId, day, slot, time },
        ...(error && { error }),
        logId,
      },
    );
  const { outcome, request } = await intendRemedy(
    ctx,
    input,
    { window, time },
    { tell, submitKey },
  );
  if (outcome === "new") return carryOut(ctx, input, { request, window }, tell);
  if (outcome === "repeat") return createdOf(request);
  throw new AppError("already-requested", { params: { requestId: request.id } });
};
