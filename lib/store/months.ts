import { type SQL, sql } from "drizzle-orm";
import { LOADING } from "@/lib/attendance/cell-code";
import { type Day, daysBetween, monthOf } from "@/lib/attendance/day";
import { days, instantOf, ints, texts } from "./bulk";
import { at, EACH_DAY, LENGTH, merged, mergedInstants, mergedRecords } from "./month-merge";
import { NO_ROSTER } from "./rosters";
import { type Stretch, stretchesOf } from "./stretches";

const UNTOUCHED = " ";
const BLANK = UNTOUCHED.repeat(LENGTH);

const firstOf = (day: Day): Day => monthOf(day).from;
/** Where a day stands in the texts of its month, from 0. */
const placeOf = (day: Day): number => daysBetween(firstOf(day), day);

const put = (text: string, place: number, part: string): string =>
  text.slice(0, place) + part + text.slice(place + part.length);

/**
 * What a fetch brought of one person, for each day from `from` to `to`: a code, a roster's mark, and
 * the packed record as JSON, empty where Feishu had no row.
 */
export type Brought = {
  employeeId: string;
  codes: string;
  rosters: string;
  records: readonly string[];
};

/** JSON spells these two out, so they never stand in a record: between days, and between months. */
const BETWEEN_DAYS = "\n";
const BETWEEN_MONTHS = "\u001e";
const lines = (n: number) => BETWEEN_DAYS.repeat(n);

/** Instants of the days that a text does not leave untouched. */
const instantsOf = (text: SQL, instant: SQL): SQL => sql`
  (select array_agg(case when ${at(text)} <> ${UNTOUCHED} then ${instant} end order by i)
    from ${EACH_DAY})`;

const nothing = (length: SQL) => sql`array_fill(null::timestamptz, array[${length}])`;
const NO_RECORDS = sql`array_fill(null::text, array[${LENGTH}::int])`;

/**
 * Writes what was brought into the months of these people: a day keeps what a fetch that began later
 * has brought. One statement, of rows in one order for everybody.
 */
export const rememberMonths = (
  brought: readonly Brought[],
  { from, to, fetchedAt }: { from: Day; to: Day; fetchedAt: number },
): SQL => {
  const stretches = stretchesOf(from, to);
  const rows = brought.flatMap(({ employeeId, codes, rosters, records }) =>
    stretches.map(({ month, start, length, offset }) => ({
      ...{ employeeId, month, start, length },
      codes: put(LOADING.repeat(LENGTH), start, codes.slice(offset, offset + length)),
      rosters: put(NO_ROSTER.repeat(LENGTH), start, rosters.slice(offset, offset + length)),
      records:
        lines(start) +
        records.slice(offset, offset + length).join(BETWEEN_DAYS) +
        lines(LENGTH - start - length),
    })),
  );
  const byMonth = (value: (stretch: Stretch) => number) =>
    sql`case excluded.month ${sql.join(
      stretches.map((each) => sql`when ${each.month}::date then ${value(each)}::int`),
      sql` `,
    )} end`;
  return sql`
    insert into months as known (employee_id, month, codes, rosters, records, fetched_at, oldest)
    select id, month, codes, rosters, string_to_array(records, ${BETWEEN_DAYS}, ''),
      ${nothing(sql`s`)} || array_fill(${instantOf(fetchedAt)}, array[n])
        || ${nothing(sql`${LENGTH}::int - s - n`)},
      ${instantOf(fetchedAt)}
    from unnest(
      ${texts(rows.map(({ employeeId }) => employeeId))},
      ${days(rows.map(({ month }) => month))},
      ${ints(rows.map(({ start }) => start))},
      ${ints(rows.map(({ length }) => length))},
      ${texts(rows.map(({ codes }) => codes))},
      ${texts(rows.map(({ rosters }) => rosters))},
      string_to_array(${rows.map(({ records }) => records).join(BETWEEN_MONTHS)}, ${BETWEEN_MONTHS})
    ) fresh(id, month, s, n, codes, rosters, records)
    order by id, month
    on conflict (employee_id, month) do update
      set (codes, rosters, records, fetched_at, oldest) = (
        select codes, rosters, records, fetched, (select min(f) from unnest(fetched) f)
        from (
          select ${merged(sql`codes`)} as codes, ${merged(sql`rosters`)} as rosters,
            ${mergedRecords} as records, ${mergedInstants} as fetched
          from (
            select s, n, coalesce(
              (select max(f) from unnest(known.fetched_at[s + 1:s + n]) f) > excluded.oldest, false
            ) as later
            from (
              select ${byMonth(({ start }) => start)} as s, ${byMonth(({ length }) => length)} as n
            ) stretch
          ) guarded
        ) day
      )`;
};

/** Marks days of one person as stale as of `staleAt` (epoch seconds). */
export const markMonthsStale = (
  employeeId: string,
  staleDays: readonly Day[],
  staleAt: number,
): SQL => {
  const marks = new Map<Day, string>();
  for (const day of staleDays)
    marks.set(firstOf(day), put(marks.get(firstOf(day)) ?? BLANK, placeOf(day), "x"));
  return sql`
    insert into months as known (employee_id, month, codes, rosters, records, fetched_at, stale_at)
    select ${employeeId}, month, repeat(${LOADING}, ${LENGTH}::int),
      repeat(${NO_ROSTER}, ${LENGTH}::int), ${NO_RECORDS},
      array_fill(null::timestamptz, array[${LENGTH}::int]),
      ${instantsOf(sql`marks`, instantOf(staleAt))}
    from unnest(${days([...marks.keys()])}, ${texts([...marks.values()])}) stale(month, marks)
    order by month
    on conflict (employee_id, month) do update set stale_at = (
      select array_agg(greatest(known.stale_at[i], excluded.stale_at[i]) order by i)
      from ${EACH_DAY}
    )`;
};

/** Deletes up to `limit` of the months before the one that `day` is in. */
export const forgetMonthsBefore = (day: Day, limit: number): SQL => sql`
  delete from months where ctid = any(
    array(select ctid from months where month < ${firstOf(day)}::date limit ${limit}))`;
