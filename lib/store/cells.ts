import "server-only";
import { sql } from "drizzle-orm";
import type { Day, DayRange } from "@/lib/attendance/day";
import { texts } from "./bulk";
import type { Store } from "./store";

type Asked = DayRange & { employeeIds: readonly string[] };

/** A cell by its code, with the group and the shift by which the day was judged; a packed record begins with them. */
export type CodedDay = {
  employeeId: string;
  day: Day;
  code: string;
  groupId: string | null;
  shiftId: string | null;
};

type Sifted = { coded: CodedDay[]; seen: number; asOf: number | null };

/**
 * One pass over many people's cells: those that have one of the codes, in no order; how many days
 * until `until` Feishu has answered for, leaving out `except`; and the oldest answer (epoch seconds)
 * of `asOfDay`, or of all days without one.
 */
export const siftCells = async (
  store: Store,
  asked: Asked & {
    codes: readonly string[];
    until: Day;
    except: readonly string[];
    asOfDay: Day | null;
  },
): Promise<Sifted> => {
  const { employeeIds, from, to, codes, until, except, asOfDay } = asked;
  const counted = except.length === 0 ? sql`` : sql`and not employee_id = any(${texts(except)})`;
  const dated = asOfDay === null ? sql`` : sql`filter (where day = ${asOfDay}::date)`;
  const { rows } = await store.read((db) =>
    db.execute<Sifted>(sql`
      select
        coalesce(
          json_agg(json_build_object(
            'employeeId', employee_id, 'day', day, 'code', code, 'groupId', record->>0,
            'shiftId', record->>1
          )) filter (where code = any(${texts(codes)})),
          '[]'
        ) as coded,
        count(fetched_at) filter (where day <= ${until}::date ${counted})::int as seen,
        extract(epoch from min(fetched_at) ${dated})::float8 as "asOf"
      from results
      where employee_id = any(${texts(employeeIds)})
        and day between ${from}::date and ${to}::date`),
  );
  return rows[0] ?? { coded: [], seen: 0, asOf: null };
};

/** How many of these people's days Feishu has answered for, and the oldest of the answers (epoch seconds). */
export const seenCells = async (
  store: Store,
  { employeeIds, from, to }: Asked,
): Promise<{ days: number; asOf: number | null }> => {
  const { rows } = await store.read((db) =>
    db.execute<{ days: number; asOf: number | null }>(sql`
      select count(fetched_at)::int as days,
        extract(epoch from min(fetched_at))::float8 as "asOf"
      from results
      where employee_id = any(${texts(employeeIds)})
        and day between ${from}::date and ${to}::date`),
  );
  return rows[0] ?? { days: 0, asOf: null };
};
