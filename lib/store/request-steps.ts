import "server-only";
import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { instantOf } from "./bulk";
import { broke } from "./database-error";
import { type Failure, failureColumns, NO_FAILURE } from "./failure";
import { OPEN_STATES, type RemedyRequest } from "./requests";
import { type RequestState, requests } from "./schema/ledger";
import type { Store } from "./store";

/** Every step answers whether it happened: from another state than its own it does nothing. */
const step = async (
  store: Store,
  id: string,
  from: SQL | undefined,
  set: PgUpdateSetSource<typeof requests>,
): Promise<boolean> => {
  const moved = await store.write((db) =>
    db
      .update(requests)
      .set(set)
      .where(and(eq(requests.id, id), from))
      .returning({ id: requests.id }),
  );
  return moved.length === 1;
};

const when = (...states: readonly RequestState[]) => inArray(requests.state, [...states]);
const endedBy = (at: number) => sql`coalesce(${requests.endedAt}, ${instantOf(at)})`;

/** Whose turn it is: when it was sent last (epoch seconds), as the caller knows it; null for never. */
type Sending = Pick<RemedyRequest, "id" | "sentAt">;

/** Somebody who has been away must not touch what another process has sent again since. */
const sameSending = (sentAt: number | null) =>
  sentAt === null ? isNull(requests.sentAt) : sql`${requests.sentAt} = ${instantOf(sentAt)}`;

/**
 * The last step before Feishu is called, at `at` (epoch seconds). `knownApprovalIds` are those that
 * Feishu has now: only another one can settle this. An unconfirmed request may go again only after
 * it was seen to be absent since this very sending.
 */
export const markSent = (
  store: Store,
  { id, sentAt }: Sending,
  { knownApprovalIds, at }: { knownApprovalIds: readonly string[]; at: number },
): Promise<boolean> =>
  step(
    store,
    id,
    and(
      sameSending(sentAt),
      or(when("intended"), and(when("unconfirmed"), isNotNull(requests.firstAbsentAt))),
    ),
    {
      state: "sent",
      knownApprovalIds: [...knownApprovalIds],
      sentAt: at,
      endedAt: null,
      firstAbsentAt: null,
      ...NO_FAILURE,
    },
  );

/** Feishu has it under this id. False also when the id was known before or settled another request. */
export const confirmRequest = async (
  store: Store,
  id: string,
  { approvalId, at }: { approvalId: string; at: number },
): Promise<boolean> => {
  const isNew = sql`${approvalId} <> all(${requests.knownApprovalIds})`;
  const isFree = sql`not exists (select 1 from requests other where other.approval_id = ${approvalId})`;
  try {
    return await step(store, id, and(when("sent", "unconfirmed"), isNew, isFree), {
      state: "confirmed",
      approvalId,
      endedAt: endedBy(at),
      settledAt: at,
      ...NO_FAILURE,
    });
  } catch (error) {
    if (broke(error, "requests_one_per_approval")) return false;
    throw error;
  }
};

/**
 * It will not happen: Feishu said no to this sending, or it was given up before it was sent.
 * `metApprovalId` is the correction of the same punch that was there already.
 */
export const refuseRequest = (
  store: Store,
  { id, sentAt }: Sending,
  { metApprovalId, ...failure }: Failure & { metApprovalId?: string | undefined },
): Promise<boolean> =>
  step(store, id, and(when(...OPEN_STATES), sameSending(sentAt)), {
    state: "refused",
    metApprovalId: metApprovalId ?? null,
    endedAt: endedBy(failure.at),
    settledAt: failure.at,
    ...failureColumns(failure),
  });

/** This sending's call ended, or its process did, without telling whether Feishu has it. */
export const markUnconfirmed = (
  store: Store,
  { id, sentAt }: Sending,
  failure: Failure,
): Promise<boolean> =>
  step(store, id, and(when("sent"), sameSending(sentAt)), {
    state: "unconfirmed",
    endedAt: failure.at,
    ...failureColumns(failure),
  });

/** Notes the first complete look (epoch seconds) that did not find it. False when one is noted. */
export const noteAbsent = (store: Store, { id, sentAt }: Sending, at: number): Promise<boolean> =>
  step(store, id, and(when("unconfirmed"), sameSending(sentAt), isNull(requests.firstAbsentAt)), {
    firstAbsentAt: at,
  });
