import { FieldProblem, type Reader } from "./fields";

/** Page sizes above the maximum are refused, not clamped. */
export function pageSize(max: number, fallback: number): Reader<number> {
  return (value, field) => {
    if (value === undefined) return fallback;
    const size = Number(value);
    if (Number.isInteger(size) && size >= 1 && size <= max) return size;
    throw new FieldProblem("value", field, "page size is invalid");
  };
}

/** The token as it came, or undefined for the first page. */
export const pageToken: Reader<string> = (value) => (typeof value === "string" ? value : "");

const HEAD = "/+";
const TAIL = "+/==";

/** Opaque, and with every character that a careless client forgets to encode. */
function tokenFor(list: string, offset: number): string {
  return `${HEAD}${Buffer.from(JSON.stringify([list, offset])).toString("base64url")}${TAIL}`;
}

function offsetOf(list: string, token: string): number {
  if (token === "") return 0;
  const problem = new FieldProblem("value", "page_token", "page token is invalid");
  if (!token.startsWith(HEAD) || !token.endsWith(TAIL)) throw problem;
  try {
    const inner = Buffer.from(token.slice(HEAD.length, -TAIL.length), "base64url").toString();
    const parsed: unknown = JSON.parse(inner);
    if (Array.isArray(parsed) && parsed[0] === list && typeof parsed[1] === "number") {
      return parsed[1];
    }
  } catch {
    throw problem;
  }
  throw problem;
}

/** One page as the vendor answers it: `items` absent when empty, `page_token` absent on the last. */
export function pageOf<T, U>(
  list: string,
  all: readonly T[],
  asked: { readonly page_size: number; readonly page_token: string },
  show: (item: T) => U,
) {
  const from = offsetOf(list, asked.page_token);
  const to = from + asked.page_size;
  const items = all.slice(from, to).map(show);
  const more = to < all.length;
  return {
    has_more: more,
    ...(more ? { page_token: tokenFor(list, to) } : {}),
    ...(items.length > 0 ? { items } : {}),
  };
}
