import { type SQL, sql } from "drizzle-orm";

/** From so many people on one pass over everybody's months is cheaper than a way to each of them. */
const MANY = 3000;

/**
 * Joins the row `k` of person `p.id` in month `m.month`, where there is one. The limit changes nothing
 * but the way: row after row by the key, so that a look at a few costs what is asked for.
 */
export const withMonths = (people: number): SQL =>
  people < MANY
    ? sql`left join lateral (select * from months where employee_id = p.id and month = m.month limit 1) k on true`
    : sql`left join months k on k.employee_id = p.id and k.month = m.month`;
