import "server-only";
import { sql } from "drizzle-orm";
import { LOADING } from "@/lib/attendance/cell-code";
import { type Day, type DayRange, daysBetween, monthOf } from "@/lib/attendance/day";
import { days, ints, texts } from "./bulk";
import { withMonths } from "./month-of-person";
import { NO_ROSTER } from "./rosters";
import type { Store } from "./store";
import { stretchesOf } from "./stretches";

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

const booleans = (list: readonly boolean[]) => sql`${sql.param(list)}::boolean[]`;

const part = (column: "codes" | "rosters", missing: string) => sql`
  coalesce(substr(k.${sql.identifier(column)}, start + 1, length), repeat(${missing}, length))`;

/** What the store holds of people's days: one text for all of them, and no row for a day. */
export const readKnownDays = async (
  store: Store,
  { employeeIds, from, to, asOfDay = null }: Asked,
): Promise<KnownDays> => {
  const length = Math.max(0, daysBetween(from, to) + 1);
  const empty = { length, codes: "", rosters: "", asOf: null };
  if (length === 0 || employeeIds.length === 0) return empty;
  const stretches = stretchesOf(from, to);
  const whole = stretches.map(({ month, length: n }) => n > daysBetween(month, monthOf(month).to));
  const fetched =
    asOfDay === null
      ? sql`case when whole then k.oldest else (
          select min(at) from unnest(k.fetched_at[start + 1:start + length]) at) end`
      : sql`case when ${asOfDay}::date - m.month between start and start + length - 1
          then k.fetched_at[${asOfDay}::date - m.month + 1] end`;
  const { rows } = await store.read((db) =>
    db.execute<Omit<KnownDays, "length">>(sql`
      select string_agg(codes, '' order by place, month) as codes,
        string_agg(rosters, '' order by place, month) as rosters,
        extract(epoch from min(fetched))::float8 as "asOf"
      from (
        select p.place, m.month, ${fetched} as fetched,
          ${part("codes", LOADING)} as codes, ${part("rosters", NO_ROSTER)} as rosters
        from unnest(${texts(employeeIds)}) with ordinality p(id, place)
        cross join unnest(
          ${days(stretches.map(({ month }) => month))},
          ${ints(stretches.map(({ start }) => start))},
          ${ints(stretches.map((each) => each.length))},
          ${booleans(whole)}
        ) m(month, start, length, whole)
        ${withMonths(employeeIds.length)}
      ) known`),
  );
  const [row] = rows;
  return row ? { ...row, length } : empty;
};
