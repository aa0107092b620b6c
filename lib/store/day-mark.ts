import { type SQL, sql } from "drizzle-orm";
import { type Day, daysBetween } from "@/lib/attendance/day";

const ZERO = 48;

/** One character for the column `day`, by its distance from `first`: a set of days becomes a short text. */
export const markOf = (first: Day): SQL => sql`chr(${ZERO}::int + (day - ${first}::date))`;

export const marksOf = (first: Day, days: readonly Day[]): string[] =>
  days.map((day) => String.fromCharCode(ZERO + daysBetween(first, day)));
