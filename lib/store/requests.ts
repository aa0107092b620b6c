import "server-only";
import { and, asc, desc, eq, gte, inArray, lte, sql } from "drizzle-orm";
import type { Day } from "@/lib/attendance/day";
import { instantOf, texts } from "./bulk";
import { behind, type Part } from "./ledger-part";
import { type RequestState, requests } from "./schema/ledger";
import type { Store } from "./store";

/** One line of the ledger of corrections that we ask Feishu for. Instants are epoch seconds. */
export type RemedyRequest = typeof requests.$inferSelect;

export const OPEN_STATES = ["intended", "sent", "unconfirmed"] as const;
export type OpenState = (typeof OPEN_STATES)[number];
export type OpenRequest = RemedyRequest & { state: OpenState };

type Filter = {
  employeeIds?: readonly string[] | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
};

const whose = ({ employeeIds, from, to }: Filter) => [
  employeeIds && sql`${requests.employeeId} = any(${texts(employeeIds)})`,
  from && gte(requests.day, from),
  to && lte(requests.day, to),
];

type Open = Filter & {
  states?: readonly OpenState[] | undefined;
  /** Only those whose last step was at or before this epoch second. */
  quietSince?: number | undefined;
} & Partial<Part>;

/** Whether Feishu has not yet been seen to hold or to refuse it. */
export const isOpen = (request: RemedyRequest): request is OpenRequest =>
  OPEN_STATES.some((state) => state === request.state);

/** Requests that Feishu has not yet been seen to hold or to refuse, oldest first. */
export const openRequests = async (
  store: Store,
  { states = OPEN_STATES, quietSince, after, limit = 1000, ...filter }: Open = {},
): Promise<OpenRequest[]> => {
  const lastStep = sql`coalesce(${requests.endedAt}, ${requests.sentAt}, ${requests.createdAt})`;
  const rows = await store.read((db) =>
    db
      .select()
      .from(requests)
      .where(
        and(
          inArray(requests.state, [...states]),
          quietSince === undefined ? undefined : lte(lastStep, instantOf(quietSince)),
          after && behind(requests, after),
          ...whose(filter),
        ),
      )
      .orderBy(asc(requests.createdAt), asc(requests.id))
      .limit(limit),
  );
  return rows.filter(isOpen);
};

/** Requests in any state, newest first. */
export const readRequests = (
  store: Store,
  { states, limit, ...filter }: Filter & { states?: readonly RequestState[]; limit: number },
): Promise<RemedyRequest[]> =>
  store.read((db) =>
    db
      .select()
      .from(requests)
      .where(and(states && inArray(requests.state, [...states]), ...whose(filter)))
      .orderBy(desc(requests.createdAt), desc(requests.id))
      .limit(limit),
  );

/** The request by its id; null when there is none. */
export const readRequest = async (store: Store, id: string): Promise<RemedyRequest | null> => {
  const [row] = await store.read((db) => db.select().from(requests).where(eq(requests.id, id)));
  return row ?? null;
};

/** Who filed which approval through us; approvals made elsewhere are missing. */
export const filersOf = async (
  store: Store,
  approvalIds: readonly string[],
): Promise<Map<string, string>> => {
  const rows = await store.read((db) =>
    db
      .select({ approvalId: requests.approvalId, actorId: requests.actorId })
      .from(requests)
      .where(sql`${requests.approvalId} = any(${texts(approvalIds)})`),
  );
  return new Map(rows.map(({ approvalId, actorId }) => [approvalId ?? "", actorId]));
};
