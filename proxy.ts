import { type NextRequest, NextResponse } from "next/server";

// biome-ignore lint/style/noProcessEnv: Next puts the word in while it builds; its development build evaluates code
const DEVELOPING = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";

/** Gives every page a Content-Security-Policy with a nonce of its own; layouts read it as x-nonce, and its own address as x-path. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = [
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: https:",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${DEVELOPING}`,
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("Content-Security-Policy", policy);
  const init = { request: { headers }, headers: { "Content-Security-Policy": policy } };
  try {
    decodeURIComponent(request.nextUrl.pathname);
  } catch {
    // No page has such an address; Next itself would answer a bare 500.
    return NextResponse.rewrite(new URL("/404", request.url), init);
  }
  return NextResponse.next(init);
}

// Files lie at the root only: an id in a path may have a dot as well.
export const config = { matcher: "/((?!api/|_next/|[^/]+\\.[a-z0-9]+$).*)" };
