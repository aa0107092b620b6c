import * as z from "zod/mini";
import { type Day, isDay, isWall, type Wall } from "../attendance/day";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** With `{parameters}`, below the site's root. */
export type Path = `/api/${string}`;

/**
 * One call of the HTTP surface. `input` is parsed from path parameters, query and JSON body
 * together; `output` is what a success answers.
 */
export type Contract<In, Out, At extends Path = Path> = {
  method: Method;
  path: At;
  summary: string;
  input: z.ZodMiniType<In>;
  output: z.ZodMiniType<Out>;
  /** The media type of a success that is not JSON. */
  media?: `${string}/${string}`;
};

export const contract = <In, Out, At extends Path>(
  row: Contract<In, Out, At>,
): Contract<In, Out, At> => row;

const text = (pattern: RegExp) => z.string().check(z.regex(pattern));

/** A work day, `YYYY-MM-DD`. */
export const day = z.pipe(
  text(/^\d{4}-\d{2}-\d{2}$/),
  z.transform((value, ctx): Day => {
    if (isDay(value)) return value;
    ctx.issues.push({ code: "custom", message: "day", input: value });
    return z.NEVER;
  }),
);

/** The last day to submit; `none` where the group sets none, null where its rule is unknown. */
export const deadline = z.nullable(z.union([day, z.literal("none")]));

/** A wall-clock minute, `YYYY-MM-DDTHH:mm`. */
export const wall = z.pipe(
  text(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  z.transform((value, ctx): Wall => {
    if (isWall(value)) return value;
    ctx.issues.push({ code: "custom", message: "wall", input: value });
    return z.NEVER;
  }),
);

/** An instant on the wire: ISO 8601 with offset. */
export const instant = z.iso.datetime({ offset: true });
export const id = text(/^[A-Za-z0-9_.@-]{1,128}$/);
/** Where the next page begins, as the page before gave it. */
export const cursor = z.string().check(z.maxLength(200));
/** Numbers of a query string. */
export const count = (max: number) =>
  z.pipe(
    z.union([z.int(), z.pipe(text(/^\d{1,6}$/), z.transform(Number))]),
    z.int().check(z.minimum(1), z.maximum(max)),
  );
export const nothing = z.object({});
