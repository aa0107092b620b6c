import "server-only";

/**
 * JSON of which every text is still UTF-8, a character for each byte: a large answer is read in half
 * the time so, and only what is kept of it is decoded.
 */
export class Bytewise {
  constructor(readonly value: unknown) {}
}

/** An escape beyond ASCII would stand among bytes as if it were one. */
const WIDE_ESCAPE = /\\u(?!00[0-7])/;

/** The JSON of UTF-8 bytes, or undefined where it must be read the usual way. */
export const readBytewise = (bytes: Buffer): unknown => {
  const text = bytes.toString("latin1");
  if (text.includes("\\u") && WIDE_ESCAPE.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const BEYOND_ASCII = /[\x80-\xff]/;

/** A text out of its bytes. */
export const decoded = (text: string): string =>
  BEYOND_ASCII.test(text) ? Buffer.from(text, "latin1").toString("utf8") : text;

/** A value with all the texts in it decoded. */
export const allDecoded = (value: unknown): unknown => {
  if (typeof value === "string") return decoded(value);
  if (Array.isArray(value)) return value.map(allDecoded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [decoded(key), allDecoded(each)]),
  );
};
