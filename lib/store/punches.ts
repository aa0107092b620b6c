import "server-only";
import { and, asc, eq, gte, inArray, lte, sql } from "drizzle-orm";
import { type Day, type DayRange, eachDay } from "@/lib/attendance/day";
import type { Punch } from "@/lib/attendance/punch";
import { insertOf, instantOf, takenOver, texts } from "./bulk";
import { coverDays, coveredSince, uncover, uncoverBefore, uncovered } from "./coverage";
import { punches } from "./schema/attendance";
import type { Freshness, StaleDays } from "./stale";
import type { Store } from "./store";

type People = { employeeIds: readonly string[] };
/** Epoch seconds, both ends included. */
export type Span = { from: number; to: number };
type Fetched = People & {
  /** The days for which this is all there is. */
  range: DayRange;
  /** The instants that were asked for: a punch known there that Feishu no longer has is forgotten. */
  span: Span;
  punches: readonly Punch[];
  /** Epoch seconds at which the fetch began. */
  fetchedAt: number;
};

/** Keeps all of Feishu's raw punches for these people and days. */
export const savePunches = (store: Store, fetched: Fetched): Promise<void> => {
  const { employeeIds, range, span, fetchedAt } = fetched;
  const unique = new Map(fetched.punches.map((p) => [`${p.employeeId} ${p.recordId}`, p]));
  const rows = [...unique.values()].map((punch) => ({ ...punch, fetchedAt }));
  return store.transact(async (tx) => {
    await tx.write((db) =>
      db.execute(sql`
        delete from punches where employee_id = any(${texts(employeeIds)})
          and at between ${instantOf(span.from)} and ${instantOf(span.to)}
          and fetched_at < ${instantOf(fetchedAt)}
          and record_id <> all(${texts(rows.map(({ recordId }) => recordId))})`),
    );
    await tx.write((db) =>
      db.execute(sql`
        ${insertOf(punches, rows)}
        on conflict (employee_id, record_id) do update set ${takenOver(punches)}
        where punches.fetched_at <= excluded.fetched_at`),
    );
    await coverDays(tx, "punches", { employeeIds, days: eachDay(range), fetchedAt });
  });
};

/** Raw punches of people between two instants, oldest first. */
export const readPunches = async (
  store: Store,
  { employeeIds, from, to }: People & Span,
): Promise<Punch[]> => {
  const rows = await store.read((db) =>
    db
      .select()
      .from(punches)
      .where(
        and(
          inArray(punches.employeeId, [...employeeIds]),
          gte(punches.at, from),
          lte(punches.at, to),
        ),
      )
      .orderBy(asc(punches.at), asc(punches.recordId)),
  );
  return rows.map(({ fetchedAt: _, ...punch }) => punch);
};

/** One raw punch of a person; undefined when it is not known here. */
export const readPunch = async (
  store: Store,
  { employeeId, recordId }: Pick<Punch, "employeeId" | "recordId">,
): Promise<Punch | undefined> => {
  const [row] = await store.read((db) =>
    db
      .select()
      .from(punches)
      .where(and(eq(punches.employeeId, employeeId), eq(punches.recordId, recordId))),
  );
  return row;
};

/** Which days of which people have no fresh punches. */
export const stalePunches = (
  store: Store,
  { employeeIds, from, to, freshness }: People & DayRange & { freshness: Freshness },
): Promise<StaleDays[]> =>
  uncovered(store, "punches", { employeeIds, days: eachDay({ from, to }), freshness });

/** The oldest fetch behind the range, in epoch seconds; null while there is none. */
export const punchesAsOf = (store: Store, { employeeIds, ...range }: People & DayRange) =>
  coveredSince(store, "punches", { employeeIds, days: eachDay(range) });

/** Makes the punches of these days stale as of `at` (epoch seconds). */
export const markPunchesStale = async (
  store: Store,
  employeeId: string,
  days: readonly Day[],
  at: number,
): Promise<void> => {
  await uncover(store, "punches", { employeeIds: [employeeId], days, at });
};

/** Deletes up to `limit` punches made before `at` (epoch seconds) and answers how many. */
export const deletePunchesBefore = async (
  store: Store,
  { at, day, limit }: { at: number; day: Day; limit: number },
): Promise<number> => {
  await uncoverBefore(store, "punches", day);
  const { rowCount } = await store.write((db) =>
    db.execute(sql`
      delete from punches where ctid = any(
        array(select ctid from punches where at < ${instantOf(at)} limit ${limit}))`),
  );
  return rowCount ?? 0;
};

/** Forgets where and with what up to `limit` punches before `at` were made; answers how many. */
export const forgetPlacesBefore = async (
  store: Store,
  at: number,
  limit: number,
): Promise<number> => {
  const { rowCount } = await store.write((db) =>
    db.execute(sql`
      update punches
      set place = null, wifi = null, device_id = null, photo_urls = '{}'
      where ctid = any(array(
        select ctid from punches where at < ${instantOf(at)}
          and (place is not null or wifi is not null or device_id is not null or photo_urls <> '{}')
        limit ${limit}))`),
  );
  return rowCount ?? 0;
};
