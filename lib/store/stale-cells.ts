import "server-only";
import { sql } from "drizzle-orm";
import { LOADING } from "@/lib/attendance/cell-code";
import { type Day, type DayRange, eachDay } from "@/lib/attendance/day";
import { days as dayList, ints, texts } from "./bulk";
import { iso } from "./instant";
import { withMonth } from "./month-of-person";
import type { Freshness, StaleDays } from "./stale";
import type { Store } from "./store";
import { stretchesOf } from "./stretches";

type Asked = DayRange & { employeeIds: readonly string[]; freshness: Freshness };

const instants = (list: readonly number[]) => sql`${sql.param(list.map(iso))}::timestamptz[]`;

/** The earliest fetch, in epoch seconds, that still counts for a day. */
const limitFor =
  ({ now, maxAgeSeconds, since }: Freshness) =>
  (day: Day): number =>
    now - (since.findLast((boundary) => day >= boundary.day)?.maxAgeSeconds ?? maxAgeSeconds);

const FRESH = "1";
const MISSING = "0";

/**
 * Which days of which people must be fetched before the range may be called fresh: never fetched, too
 * old, or made stale since. People in the order asked for, days ascending; who needs none is left out.
 */
export const staleCells = async (
  store: Store,
  { employeeIds, from, to, freshness }: Asked,
): Promise<StaleDays[]> => {
  const days = eachDay({ from, to });
  if (days.length === 0 || employeeIds.length === 0) return [];
  const limits = days.map(limitFor(freshness));
  const stretches = stretchesOf(from, to);
  const strictest = stretches.map(({ offset, length }) =>
    Math.max(...limits.slice(offset, offset + length)),
  );
  const { rows } = await store.read((db) =>
    db.execute<{ place: number; offset: number; fresh: string }>(sql`
      select place::int, "offset", fresh
      from (
        select p.place, m."offset", case when k.month is null then repeat(${MISSING}, length) else (
          select string_agg(
            case when f >= needed and coalesce(marked < f, true) then ${FRESH} else ${MISSING} end,
            '' order by i)
          from unnest(
            k.fetched_at[start + 1:start + length],
            (${instants(limits)})[m."offset" + 1:m."offset" + length],
            k.stale_at[start + 1:start + length]
          ) with ordinality d(f, needed, marked, i)) end as fresh
        from unnest(${texts(employeeIds)}) with ordinality p(id, place)
        cross join unnest(
          ${dayList(stretches.map(({ month }) => month))},
          ${ints(stretches.map(({ start }) => start))},
          ${ints(stretches.map(({ length }) => length))},
          ${ints(stretches.map(({ offset }) => offset))},
          ${instants(strictest)}
        ) m(month, start, length, "offset", strictest)
        ${withMonth(employeeIds.length, { as: sql`k`, month: sql`m.month` })}
        where (k.oldest >= m.strictest and k.stale_at is null
          and strpos(substr(k.codes, start + 1, length), ${LOADING}) = 0) is not true
      ) looked
      where strpos(fresh, ${MISSING}) > 0
      order by place, "offset"`),
  );
  const stale = new Map<number, Day[]>();
  for (const { place, offset, fresh } of rows) {
    const found = days.slice(offset, offset + fresh.length).filter((_, i) => fresh[i] !== FRESH);
    stale.set(place, [...(stale.get(place) ?? []), ...found]);
  }
  return [...stale].map(([place, found]) => ({
    employeeId: employeeIds[place - 1] ?? "",
    days: found,
  }));
};
