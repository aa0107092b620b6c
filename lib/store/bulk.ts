import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Day } from "@/lib/attendance/day";
import { iso } from "./instant";

export const texts = (list: readonly string[]): SQL => sql`${sql.param(list)}::text[]`;
export const days = (list: readonly Day[]): SQL => sql`${sql.param(list)}::date[]`;
export const ints = (list: readonly number[]): SQL => sql`${sql.param(list)}::int[]`;
export const instantOf = (seconds: number): SQL => sql`${iso(seconds)}::timestamptz`;

/** PostgreSQL keeps neither a zero byte nor half of a surrogate pair; cut vendor texts have both. */
const storable = (_key: string, value: unknown) =>
  typeof value === "string"
    ? value.replaceAll("\u0000", "\uFFFD").replace(/\p{Surrogate}/gu, "\uFFFD")
    : value;

/** How JSON spells a zero byte and half of a pair; a whole pair is not spelt out. */
const SPELT_OUT = /\\u(?:0000|d[89a-f])/i;

/** Any value as JSON text that PostgreSQL takes. Looking at every text in turn takes most of its time. */
export const json = (value: unknown): string => {
  const text = JSON.stringify(value);
  return SPELT_OUT.test(text) ? JSON.stringify(value, storable) : text;
};

const list = (parts: SQL[]) => sql.join(parts, sql`, `);
const named = (key: string) => sql.identifier(toSnakeCase(key));

/** `insert into … select …` of many rows in one statement with one parameter. */
export const insertOf = <T extends PgTable>(table: T, rows: readonly T["$inferInsert"][]): SQL => {
  const columns = Object.entries(getTableColumns(table));
  const names = list(columns.map(([key]) => sql`${named(key)}`));
  const types = list(
    columns.map(([key, column]) => sql`${named(key)} ${sql.raw(column.getSQLType())}`),
  );
  const plain = rows.map((row) => {
    const values = new Map<string, unknown>(Object.entries(row));
    return columns.map(([key, column]) => {
      const value = values.get(key) ?? null;
      const mapped = value === null || column.dataType === "json";
      return [toSnakeCase(key), mapped ? value : column.mapToDriverValue(value)];
    });
  });
  const body = json(plain.map((row) => Object.fromEntries(row)));
  return sql`insert into ${table} (${names}) select ${names} from json_to_recordset(${body}::json) as row(${types})`;
};

/** `a = excluded.a, …` for every column of the table. */
export const takenOver = (table: PgTable): SQL =>
  list(
    Object.keys(getTableColumns(table)).map((key) => sql`${named(key)} = excluded.${named(key)}`),
  );
