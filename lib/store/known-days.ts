import "server-only";
import { sql } from "drizzle-orm";
import { LOADING } from "@/lib/attendance/cell-code";
import { type Day, type DayRange, daysBetween, monthOf } from "@/lib/attendance/day";
import { texts } from "./bulk";
import { withMonth } from "./month-of-person";
import { NO_ROSTER } from "./rosters";
import type { Store } from "./store";
import { type Stretch, stretchesOf } from "./stretches";

type Asked = DayRange & {
  employeeIds: readonly string[];
  /** The only day whose fetches tell `asOf`; without it all days of the range do. */
  asOfDay?: Day | null;
};

/**
 * Cells of people × days: `length` characters for each person in the order asked for, one for each
 * day. Rosters are marks (rosters.ts). `asOf` is the oldest fetch behind them in epoch seconds.
 */
export type KnownDays = { length: number; codes: string; rosters: string; asOf: number | null };

type Column = "codes" | "rosters";

/** One calendar month of the range: where its cells are found in the row that goes by `as`. */
const monthIn =
  (asOfDay: Day | null) =>
  ({ month, start, length }: Stretch, place: number) => {
    const as = sql.identifier(`m${place}`);
    const cells = (column: Column, missing: string) => sql`
      coalesce(substr(${as}.${sql.identifier(column)}, ${start + 1}::int, ${length}::int),
        ${missing.repeat(length)})`;
    const at = asOfDay === null ? -1 : daysBetween(month, asOfDay);
    const whole = length > daysBetween(month, monthOf(month).to);
    const oldest = whole
      ? sql`${as}.oldest`
      : sql`(select min(at) from unnest(${as}.fetched_at[${start + 1}::int:${start + length}::int]) at)`;
    const isAsked = at >= start && at < start + length;
    const ofDay = isAsked ? sql`${as}.fetched_at[${at + 1}::int]` : sql`null::timestamptz`;
    return { as, month, cells, fetched: asOfDay === null ? oldest : ofDay };
  };

/** What the store holds of people's days: one text for all of them, and no row for a day. */
export const readKnownDays = async (
  store: Store,
  { employeeIds, from, to, asOfDay = null }: Asked,
): Promise<KnownDays> => {
  const length = Math.max(0, daysBetween(from, to) + 1);
  const empty = { length, codes: "", rosters: "", asOf: null };
  if (length === 0 || employeeIds.length === 0) return empty;
  const months = stretchesOf(from, to).map(monthIn(asOfDay));
  const across = (column: Column, missing: string) =>
    sql.join(
      months.map(({ cells }) => cells(column, missing)),
      sql` || `,
    );
  const fetched = sql.join(
    months.map((each) => each.fetched),
    sql`, `,
  );
  const joins = months.map(({ as, month }) =>
    withMonth(employeeIds.length, { as: sql`${as}`, month: sql`${month}::date` }),
  );
  const { rows } = await store.read((db) =>
    db.execute<Omit<KnownDays, "length">>(sql`
      select string_agg(codes, '' order by place) as codes,
        string_agg(rosters, '' order by place) as rosters,
        extract(epoch from min(fetched))::float8 as "asOf"
      from (
        select place, least(${fetched}) as fetched,
          ${across("codes", LOADING)} as codes, ${across("rosters", NO_ROSTER)} as rosters
        from unnest(${texts(employeeIds)}) with ordinality p(id, place)
        ${sql.join(joins, sql` `)}
      ) known`),
  );
  const [row] = rows;
  return row ? { ...row, length } : empty;
};
