import { type SQL, sql } from "drizzle-orm";
import { type DayRange, monthOf } from "@/lib/attendance/day";
import { texts } from "./bulk";

/** What is known of people's days in full, those alone that a fetch brought. */
export const knownRecords = (
  { employeeIds, from, to }: DayRange & { employeeIds: readonly string[] },
  codes: readonly string[] | undefined,
): SQL => {
  const wanted = codes && sql`${codes.join("")}`;
  return sql`
    select employee_id as id, month + (place - 1)::int as day, record,
      extract(epoch from at)::float8 as at
    from (
      select employee_id, month, records, fetched_at, codes from months
      where employee_id = any(${texts(employeeIds)})
        and month between ${monthOf(from).from}::date and ${to}::date
        ${wanted ? sql`and translate(codes, ${wanted}, '') <> codes` : sql``}
    ) m, unnest(m.records, m.fetched_at, string_to_array(m.codes, null))
      with ordinality d(record, at, code, place)
    where at is not null and month + (place - 1)::int between ${from}::date and ${to}::date
      ${wanted ? sql`and strpos(${wanted}, code) > 0` : sql``}
    order by id, day`;
};
