import "server-only";
import * as z from "zod";
import { type Day, dayFromNumber, isWall, type Wall } from "../attendance/day";
import { AppError } from "../errors";

/** Pieces of wire schemas. Feishu leaves out keys, sends null or "" or "-" for nothing. */
export const id = z.union([z.string(), z.int().transform(String)]);

const isBlank = (value: string) => value === "" || value === "-";

/** Null for the texts by which Feishu says nothing. */
export const orNull = (value: string): string | null => (isBlank(value) ? null : value);

/** Text, or null where Feishu has none. */
export const text = z
  .string()
  .nullish()
  .transform((value) => (value == null ? null : orNull(value)));

/** An id, or null for the words that stand for none. */
export const idOrNull = id
  .nullish()
  .transform((value) => (value == null || isBlank(value) || value === "0" ? null : value));

/** A list that may be absent or null when it is empty. */
export const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

/** A number whose zero may be left out. */
export const zeroable = z
  .int()
  .nullish()
  .transform((value) => value ?? 0);

const YEAR_10000 = 253_402_300_800;
/** Whether a number can be epoch seconds. */
export const isInstant = (n: number) => n > 0 && n < YEAR_10000;

/** Epoch seconds, or null for "", "0", "-" and what cannot be seconds. */
export const seconds = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (isInstant(Number(value)) ? Math.floor(Number(value)) : null));

/** A work day from `20260801`, as a number or text. */
export const day = z.union([z.int(), z.string()]).transform((value, context): Day => {
  try {
    return dayFromNumber(Number(value));
  } catch {
    context.issues.push({ code: "custom", message: "not a day", input: value });
    return z.NEVER;
  }
});

/** `2026-08-01 9:00` as a wall-clock minute; null when it is not one. */
export const wallFrom = (value: string): Wall | null => {
  const [, date = "", hour = "", minute = ""] =
    /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}):(\d{2})/.exec(value) ?? [];
  const wall = `${date}T${hour.padStart(2, "0")}:${minute}`;
  return isWall(wall) ? wall : null;
};

/** A wall-clock minute as Feishu wants it. */
export const wallTo = (wall: Wall): string => wall.replace("T", " ");

export const wall = z.string().transform((value, context): Wall => {
  const found = wallFrom(value);
  if (found) return found;
  context.issues.push({ code: "custom", message: "not a minute", input: value });
  return z.NEVER;
});

/** An id that may stand in a path: the SDK does not encode it. Throws not-found for any other. */
export const pathId = (value: string): string => {
  if (!/^[A-Za-z0-9_-][A-Za-z0-9_.@-]*$/.test(value)) throw new AppError("not-found");
  return value;
};

/** The parameter of every attendance call: ids are `user_id`s. */
export const BY_EMPLOYEE_ID = { employee_type: "employee_id" } as const;

/** The parameters of every contact call: people by `user_id`, which attendance shares. */
export const BY_USER_ID = {
  user_id_type: "user_id",
  department_id_type: "open_department_id",
} as const;
