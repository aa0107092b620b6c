import "server-only";
import { and, count, desc, eq, gte, inArray, lte, type SQL, sql } from "drizzle-orm";
import { type DayRange, isDay } from "@/lib/attendance/day";
import { type Filed, REMEDY_STATES, type Remedy, type RemedyState } from "@/lib/attendance/remedy";
import { AppError } from "@/lib/errors";
import { texts } from "./bulk";
import { remedies } from "./schema/attendance";
import { requests } from "./schema/ledger";
import type { Store } from "./store";

type Filter = DayRange & {
  employeeIds: readonly string[] | "all";
  employeeId?: string | undefined;
  state?: RemedyState | undefined;
  /** Who filed them, seen by one person. */
  filed?: { how: Filed; viewerId: string } | undefined;
};
type Page = { cursor?: string | undefined; limit: number };

export type RemedyPage = {
  remedies: Remedy[];
  /** Over all pages and states. */
  counts: Record<RemedyState, number>;
  nextCursor: string | null;
};

const filedHere = sql`select ${requests.approvalId} from ${requests} where ${requests.approvalId} is not null`;

const filedAs = ({ how, viewerId }: NonNullable<Filter["filed"]>): SQL => {
  if (how === "elsewhere") return sql`${remedies.approvalId} not in (${filedHere})`;
  const by = how === "me" ? sql`=` : sql`<>`;
  return sql`${remedies.approvalId} in (${filedHere} and ${requests.actorId} ${by} ${viewerId})`;
};

const whose = ({ employeeIds, employeeId, filed, from, to }: Filter) =>
  and(
    filed && filedAs(filed),
    employeeIds === "all" ? undefined : sql`${remedies.employeeId} = any(${texts(employeeIds)})`,
    employeeId === undefined ? undefined : eq(remedies.employeeId, employeeId),
    gte(remedies.day, from),
    lte(remedies.day, to),
  );

const after = (cursor: string) => {
  const day = cursor.slice(0, 10);
  if (!isDay(day)) throw new AppError("bad-request");
  return sql`(${remedies.day}, ${remedies.approvalId}) < (${day}::date, ${cursor.slice(11)})`;
};

/** One page of corrections, newest day first. A cursor that no page gave is a bad request. */
export const readRemedies = async (store: Store, asked: Filter & Page): Promise<RemedyPage> => {
  const { state, cursor, limit } = asked;
  const only = [
    whose(asked),
    state && eq(remedies.state, state),
    cursor === undefined ? undefined : after(cursor),
  ];
  const rows = await store.read((db) =>
    db
      .select()
      .from(remedies)
      .where(and(...only))
      .orderBy(desc(remedies.day), desc(remedies.approvalId))
      .limit(limit + 1),
  );
  const page = rows.slice(0, limit).map(({ fetchedAt: _, ...remedy }) => remedy);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    remedies: page,
    counts: await countRemedies(store, asked),
    nextCursor: last ? `${last.day} ${last.approvalId}` : null,
  };
};

/** How many there are in each state. */
export const countRemedies = async (store: Store, filter: Filter) => {
  const rows = await store.read((db) =>
    db
      .select({ state: remedies.state, count: count() })
      .from(remedies)
      .where(whose(filter))
      .groupBy(remedies.state),
  );
  const of = (state: RemedyState) => rows.find((row) => row.state === state)?.count ?? 0;
  const [pending, rejected, approved, cancelled, revoked] = REMEDY_STATES;
  return {
    [pending]: of(pending),
    [rejected]: of(rejected),
    [approved]: of(approved),
    [cancelled]: of(cancelled),
    [revoked]: of(revoked),
  };
};

/** Corrections by their approval ids, in no order; unknown ids are left out. */
export const findRemedies = async (
  store: Store,
  approvalIds: readonly string[],
): Promise<Remedy[]> => {
  const rows = await store.read((db) =>
    db
      .select()
      .from(remedies)
      .where(inArray(remedies.approvalId, [...approvalIds])),
  );
  return rows.map(({ fetchedAt: _, ...remedy }) => remedy);
};
