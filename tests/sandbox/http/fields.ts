/** Why a field was not accepted; the router turns it into the vendor's code for the family. */
export class FieldProblem extends Error {
  constructor(
    readonly kind: "missing" | "type" | "value",
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** Takes what came in under a name (undefined when absent) and gives the typed value or throws. */
export type Reader<T> = (value: unknown, field: string) => T;
export type Shape = Readonly<Record<string, Reader<unknown>>>;
export type Read<S extends Shape> = { readonly [K in keyof S]: ReturnType<S[K]> };

/** Reads every field of the shape; unknown fields are ignored, as the vendor ignores them. */
export function readShape<S extends Shape>(shape: S, source: (field: string) => unknown): Read<S> {
  const read = Object.entries(shape).map(([field, reader]) => [
    field,
    reader(source(field), field),
  ]);
  // Guarantee: each key of the shape is present and holds its own reader's result.
  return Object.fromEntries(read) as Read<S>;
}

function present(value: unknown, field: string): unknown {
  if (value === undefined || value === null) {
    throw new FieldProblem("missing", field, `${field} is required`);
  }
  return value;
}

/** A JSON integer; a numeric string is refused. */
export const int: Reader<number> = (value, field) => {
  const got = present(value, field);
  if (typeof got === "number" && Number.isSafeInteger(got)) return got;
  throw new FieldProblem("type", field, `${field} must be an integer`);
};

/** A JSON string; a number is refused. */
export const text: Reader<string> = (value, field) => {
  const got = present(value, field);
  if (typeof got !== "string") throw new FieldProblem("type", field, `${field} must be a string`);
  if (got === "") throw new FieldProblem("missing", field, `${field} is required`);
  return got;
};

const bool: Reader<boolean> = (value, field) => {
  const got = present(value, field);
  if (typeof got === "boolean") return got;
  throw new FieldProblem("type", field, `${field} must be a boolean`);
};

/** A boolean in a query string. */
export const flag: Reader<boolean> = (value, field) => {
  if (value === undefined) return false;
  if (value === "true" || value === "false") return value === "true";
  throw new FieldProblem("value", field, `${field} must be true or false`);
};

/** Epoch seconds written as a string of digits. */
export const secondText: Reader<number> = (value, field) => {
  const got = text(value, field);
  if (/^\d{9,11}$/.test(got)) return Number(got);
  throw new FieldProblem("value", field, `${field} is not a timestamp in seconds`);
};

function optional<T>(reader: Reader<T>): Reader<T | undefined> {
  return (value, field) =>
    value === undefined || value === null ? undefined : reader(value, field);
}

export const optionalInt = optional(int);
export const optionalText = optional(text);
export const optionalBool = optional(bool);

/** One of the words; `fallback` when absent, else absent is a refusal of the value. */
export function oneOf<const T extends string>(words: readonly T[], fallback?: T): Reader<T> {
  return (value, field) => {
    if (value === undefined && fallback !== undefined) return fallback;
    const found = words.find((word) => word === value);
    if (found === undefined) throw new FieldProblem("value", field, `${field} invalid`);
    return found;
  };
}

/** A JSON array of 1 to `max` strings. */
export function ids(max: number): Reader<readonly string[]> {
  return (value, field) => {
    const got = present(value, field);
    if (!Array.isArray(got)) throw new FieldProblem("type", field, `${field} must be an array`);
    if (got.length === 0) throw new FieldProblem("missing", field, `${field} is required`);
    if (got.length > max) {
      throw new FieldProblem("value", field, `the length of ${field} exceeds ${max}`);
    }
    return got.map((each) => text(each, field));
  };
}
