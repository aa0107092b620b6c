import { type SQL, sql } from "drizzle-orm";

/** Characters and instants of a row, one for each day of the longest month. */
export const LENGTH = 31;

/** What a text says of day `i`. */
export const at = (text: SQL) => sql`substr(${text}, i, 1)`;
export const EACH_DAY = sql`generate_series(1, ${LENGTH}::int) i`;

/** A column after the save where no day is known from a later fetch: the stretch is put in. */
const spliced = (column: SQL) => sql`
  left(known.${column}, s) || substr(excluded.${column}, s + 1, n) || substr(known.${column}, s + n + 1)`;

/** The days of a later fetch stay: day by day, which takes ten times as long. */
const sifted = (column: SQL) => sql`(
  select string_agg(
    case when i between s + 1 and s + n and coalesce(known.fetched_at[i] <= excluded.oldest, true)
      then ${at(sql`excluded.${column}`)} else ${at(sql`known.${column}`)} end, '' order by i)
  from ${EACH_DAY})`;

/** A text column after a save of `n` days from place `s`; `later` where one of them is known from a later fetch. */
export const merged = (column: SQL) => sql`
  case when later then ${sifted(column)} else ${spliced(column)} end`;

/** The records after such a save. */
export const mergedRecords = sql`
  case when later then array(
    select case when i between s + 1 and s + n and coalesce(known.fetched_at[i] <= excluded.oldest, true)
      then excluded.records[i] else known.records[i] end from ${EACH_DAY} order by i)
    else known.records[:s] || excluded.records[s + 1:s + n] || known.records[s + n + 1:] end`;

/** When each day was fetched, after such a save. */
export const mergedInstants = sql`
  known.fetched_at[:s] || case when later
    then array(select greatest(f, excluded.oldest) from unnest(known.fetched_at[s + 1:s + n]) f)
    else excluded.fetched_at[s + 1:s + n] end || known.fetched_at[s + n + 1:]`;
