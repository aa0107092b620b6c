import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { type AppError, toAppError } from "@/lib/errors";
import { ENDPOINTS } from "@/lib/feishu/endpoints";
import { judgeSending, sendCard } from "@/lib/feishu/messages";
import type { OutboxRow } from "@/lib/store/outbox";
import { beginTelling, endTelling, markTold, postponeTelling } from "@/lib/store/outbox-steps";
import { claimPermits } from "@/lib/store/permits";
import { isDecided } from "@/lib/store/untold";
import { cardOf } from "./cards";
import { readDirectory } from "./directory";
import type { Runtime } from "./runtime";

/** Feishu sends one message for one uuid during an hour; clocks differ. */
const PROTECTED_SECONDS = 55 * 60;
const GIVE_UP_SECONDS = 24 * 60 * 60;
const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 15 * 60;

const pauseAfter = (attempts: number) =>
  Math.min(FIRST_PAUSE_SECONDS * 2 ** Math.min(attempts, 10), LONGEST_PAUSE_SECONDS);

const failureOf = ({ code, feishu }: AppError, at: number) => ({
  ...{ at, errorCode: code, feishuCode: feishu?.code, logId: feishu?.logId },
});

/** Why a message is not sent at all, or not any more; null while it may be. */
const endOf = async ({ store, now }: Runtime, row: OutboxRow) => {
  const { telling, doubtAt, createdAt } = row;
  if (telling.kind === "requested" && (await isDecided(store, telling.approvalId))) return "moot";
  if (doubtAt !== null && now() - doubtAt >= PROTECTED_SECONDS) return "unknown";
  return now() - createdAt >= GIVE_UP_SECONDS ? "given-up" : null;
};

/** Resolves when the recipient may be sent one more message, by whichever process. */
const theirTurn = async ({ store }: Runtime, recipientId: string) => {
  const { perSecondEach } = ENDPOINTS["im/v1/messages"].limits;
  const name = `message to ${recipientId}`;
  const { startsInMs } = await claimPermits(store, name, 1, perSecondEach);
  if (startsInMs > 1) await wait(startsInMs);
};

const deliver = async (runtime: Runtime, row: OutboxRow, at: number) => {
  const { tenant, config } = runtime;
  const { people } = await readDirectory(runtime);
  const nameOf = (id: string) => people.get(id)?.name ?? id;
  const protectedFor = PROTECTED_SECONDS - (at - (row.doubtAt ?? at));
  return sendCard(
    tenant,
    {
      employeeId: row.recipientId,
      card: cardOf(row.telling, { appUrl: config.appUrl, nameOf }),
      uuid: row.id,
    },
    // It follows from what somebody did: what background work has spent must not keep it back.
    { priority: "interactive", startBy: tenant.now() + protectedFor * 1000 },
  );
};

/** What became of a message; `waiting` ones are tried again. */
type Delivery = {
  state: OutboxRow["state"];
  /** Of a `failed` one: why Feishu refused it. */
  why?: Extract<ReturnType<typeof judgeSending>, { outcome: "refused" }>["why"];
  feishu?: AppError["feishu"];
};

/**
 * Tries to send a message once. It is written down before and after, so that whoever dies in between
 * leaves one that is sent again under the same uuid while Feishu would notice, and never after that.
 */
export const sendTelling = async (runtime: Runtime, row: OutboxRow): Promise<Delivery> => {
  const { store, now } = runtime;
  const end = await endOf(runtime, row);
  if (end !== null) {
    await endTelling(store, row, { state: end, at: now() });
    return { state: end };
  }
  await theirTurn(runtime, row.recipientId);
  const at = now();
  const nextAt = at + pauseAfter(row.attempts);
  if (!(await beginTelling(store, row, { at, nextAt }))) return { state: "waiting" };
  const turn = { id: row.id, attempts: row.attempts + 1 };
  const sent = await deliver(runtime, row, at).catch((cause: unknown) => ({
    error: toAppError(cause),
  }));
  if ("messageId" in sent) {
    await markTold(store, turn, { messageId: sent.messageId, at: now() });
    return { state: "sent" };
  }
  const verdict = judgeSending(sent.error);
  const failure = failureOf(sent.error, now());
  if (verdict.outcome === "refused") {
    await endTelling(store, turn, { state: "failed", at: now(), why: verdict.why }, failure);
    return { state: "failed", why: verdict.why, feishu: sent.error.feishu };
  }
  const doubtAt = verdict.outcome === "unknown" ? (row.doubtAt ?? at) : row.doubtAt;
  await postponeTelling(store, turn, { ...failure, doubtAt });
  return { state: "waiting" };
};
