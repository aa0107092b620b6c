import { type SQL, sql } from "drizzle-orm";

/** From so many people on one pass over everybody's months is cheaper than a way to each of them. */
const MANY = 3000;

/** `month` is an expression; the row goes by the name `as`. */
type Row = { as: SQL; month: SQL };

/**
 * Joins the row of person `p.id` in a month, where there is one. The limit changes nothing but the way:
 * row after row by the key, so that a look at a few costs what is asked for.
 */
export const withMonth = (people: number, { as, month }: Row): SQL =>
  people < MANY
    ? sql`left join lateral (select * from months where employee_id = p.id and month = ${month} limit 1) ${as} on true`
    : sql`left join months ${as} on ${as}.employee_id = p.id and ${as}.month = ${month}`;
