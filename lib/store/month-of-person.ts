import { sql } from "drizzle-orm";

/**
 * The row of person `p.id` in month `m.month`. The limit changes nothing but the way: row after row by
 * the key, where a join would read the months of everybody, so that it costs what is asked for.
 */
export const monthOfPerson = sql`
  select * from months where employee_id = p.id and month = m.month limit 1`;
