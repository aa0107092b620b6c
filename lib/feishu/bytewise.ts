import "server-only";

/** The value of JSON; undefined for what is none. */
export const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** An escape beyond ASCII would stand among bytes as if it were one. */
const WIDE_ESCAPE = /\\u(?!00[0-7])/;

/**
 * UTF-8 bytes of JSON, a character for each: a large answer is read in half the time so, and only what
 * is kept of it is decoded. Undefined where it must be read the usual way.
 */
export const bytewiseText = (bytes: Buffer): string | undefined => {
  const text = bytes.toString("latin1");
  return text.includes("\\u") && WIDE_ESCAPE.test(text) ? undefined : text;
};

const BEYOND_ASCII = /[\x80-\xff]/;

/** A text out of its bytes. */
export const decoded = (text: string): string =>
  BEYOND_ASCII.test(text) ? Buffer.from(text, "latin1").toString("utf8") : text;

/** A value with all the texts in it decoded. */
export const allDecoded = (value: unknown): unknown => {
  if (typeof value === "string") return decoded(value);
  if (Array.isArray(value)) return value.map(allDecoded);
  return typeof value === "object" && value !== null ? objectDecoded(value) : value;
};

/** An object with all the texts in it decoded. */
export const objectDecoded = (value: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([key, each]) => [decoded(key), allDecoded(each)]));
