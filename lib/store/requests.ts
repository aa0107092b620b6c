import "server-only";
import { and, asc, desc, eq, gte, inArray, lte, ne, sql } from "drizzle-orm";
import type { Day, Wall } from "@/lib/attendance/day";
import { slotOf, type WorkType } from "@/lib/attendance/remedy";
import { AppError } from "@/lib/errors";
import { instantOf, texts } from "./bulk";
import { type RequestState, requests } from "./schema/ledger";
import type { Store } from "./store";

/** One line of the ledger of corrections that we ask Feishu for. Instants are epoch seconds. */
export type RemedyRequest = typeof requests.$inferSelect;

export const OPEN_STATES = ["intended", "sent", "unconfirmed"] as const;
export type OpenState = (typeof OPEN_STATES)[number];
export type OpenRequest = RemedyRequest & { state: OpenState };

type Intent = {
  actorId: string;
  employeeId: string;
  day: Day;
  punchNo: number;
  workType: WorkType;
  time: Wall;
  reason: string;
  createdAt: number;
  /** What tells a repeat of the same submission: counts for the actor until it is refused. */
  submitKey?: string | undefined;
};

/** The submission of that key, unless it was refused; null when there is none. */
export const readSubmission = async (
  store: Store,
  { actorId, submitKey }: { actorId: string; submitKey: string },
): Promise<RemedyRequest | null> => {
  const [row] = await store.read((db) =>
    db
      .select()
      .from(requests)
      .where(
        and(
          eq(requests.actorId, actorId),
          eq(requests.submitKey, submitKey),
          ne(requests.state, "refused"),
        ),
      ),
  );
  return row ?? null;
};

/**
 * Writes down what is about to be asked. While one is open for the same person, day and punch (work
 * types 0 and 1 are the same one) answers that one instead, and `repeat` with what became of an
 * earlier submission under the same key.
 */
export const intendRequest = async (
  store: Store,
  intent: Intent,
): Promise<{ outcome: "new" | "open" | "repeat"; request: RemedyRequest }> => {
  const { actorId, submitKey, employeeId, day, punchNo, workType } = intent;
  const slot = slotOf(punchNo, workType);
  const same = { employeeIds: [employeeId], from: day, to: day };
  // The open one may end between the two looks.
  for (let look = 0; look < 3; look += 1) {
    const [request] = await store.write((db) =>
      db
        .insert(requests)
        .values({ ...intent, slot, state: "intended" })
        .onConflictDoNothing()
        .returning(),
    );
    if (request) return { outcome: "new", request };
    const earlier = submitKey && (await readSubmission(store, { actorId, submitKey }));
    if (earlier) return { outcome: "repeat", request: earlier };
    const open = (await openRequests(store, same)).find((each) => each.slot === slot);
    if (open) return { outcome: "open", request: open };
  }
  throw new AppError("internal");
};

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
  limit?: number | undefined;
};

/** Whether Feishu has not yet been seen to hold or to refuse it. */
export const isOpen = (request: RemedyRequest): request is OpenRequest =>
  OPEN_STATES.some((state) => state === request.state);

/** Requests that Feishu has not yet been seen to hold or to refuse, oldest first. */
export const openRequests = async (
  store: Store,
  { states = OPEN_STATES, quietSince, limit = 1000, ...filter }: Open = {},
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
