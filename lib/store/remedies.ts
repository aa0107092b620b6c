import "server-only";
import { and, count, desc, eq, gte, inArray, lte, type SQL, sql } from "drizzle-orm";
import { type Day, type DayRange, isDay } from "@/lib/attendance/day";
import {
  type Filed,
  mergeRemedies,
  REMEDY_STATES,
  type Remedy,
  type RemedyState,
} from "@/lib/attendance/remedy";
import { AppError } from "@/lib/errors";
import { insertOf, takenOver, texts } from "./bulk";
import {
  coverDays,
  coveredSince,
  monthsTouched,
  uncover,
  uncovered,
  wholeMonths,
} from "./coverage";
import { remedies } from "./schema/attendance";
import { requests } from "./schema/ledger";
import type { Freshness, StaleDays } from "./stale";
import type { Store } from "./store";

type People = { employeeIds: readonly string[] };
type Fetched = People & {
  range: DayRange;
  remedies: readonly Remedy[];
  /** Epoch seconds at which the fetch began. */
  fetchedAt: number;
};

/**
 * Keeps corrections, each in its newest form, and removes none. Months that lie wholly in the range
 * count as asked for; an empty range (`to` before `from`) keeps without counting.
 */
export const saveRemedies = (
  store: Store,
  { employeeIds, range, remedies: seen, fetchedAt }: Fetched,
): Promise<void> => {
  const rows = mergeRemedies(seen).map((remedy) => ({ ...remedy, fetchedAt }));
  const age = (row: "remedies" | "excluded"): SQL =>
    sql.raw(`(coalesce(${row}.updated_at, ${row}.created_at, '-infinity'), ${row}.fetched_at)`);
  return store.transact(async (tx) => {
    await tx.write((db) =>
      db.execute(sql`
        ${insertOf(remedies, rows)}
        on conflict (approval_id) do update set ${takenOver(remedies)}
        where ${age("remedies")} <= ${age("excluded")}`),
    );
    await coverDays(tx, "remedies", { employeeIds, days: wholeMonths(range), fetchedAt });
  });
};

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

/** The months (by their first day) that the range touches and that must be asked for again. */
export const staleRemedies = (
  store: Store,
  { employeeIds, freshness, ...range }: People & DayRange & { freshness: Freshness },
): Promise<StaleDays[]> =>
  uncovered(store, "remedies", { employeeIds, days: monthsTouched(range), freshness });

/** The oldest fetch behind the range, in epoch seconds; null while there is none. */
export const remediesAsOf = (store: Store, { employeeIds, ...range }: People & DayRange) =>
  coveredSince(store, "remedies", { employeeIds, days: monthsTouched(range) });

/** Makes the corrections of the months of these days stale as of `at` (epoch seconds). */
export const markRemediesStale = async (
  store: Store,
  employeeId: string,
  days: readonly Day[],
  at: number,
): Promise<void> => {
  const months = days.flatMap((day) => monthsTouched({ from: day, to: day }));
  await uncover(store, "remedies", { employeeIds: [employeeId], days: months, at });
};
