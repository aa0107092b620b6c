import { customType, date, text } from "drizzle-orm/pg-core";
import type { Day } from "@/lib/attendance/day";
import { iso, seconds } from "../instant";

/** An instant: epoch seconds for us, `timestamptz` for PostgreSQL. */
export const instant = customType<{ data: number; driverData: string }>({
  dataType: () => "timestamp with time zone",
  toDriver: iso,
  fromDriver: seconds,
});

/** Only ever read and written by SQL of its own. */
const ownSql = (type: string) =>
  customType<{ data: never; driverData: never }>({ dataType: () => type });
export const instants = ownSql("timestamp with time zone[]");
/** A place may be empty. */
export const texts = ownSql("text[]");

export const day = () => date({ mode: "string" }).$type<Day>();
export const word = <T extends string>() => text().$type<T>();
export const words = () => text().array().notNull();
