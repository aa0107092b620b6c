import { type NextRequest, NextResponse } from "next/server";

// biome-ignore lint/style/noProcessEnv: Next puts the word in while it builds; its development build evaluates code
const DEVELOPING = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";

/** Gives every page a Content-Security-Policy with a nonce of its own; layouts read it as x-nonce, and its own address as x-path. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${DEVELOPING}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

// Files lie at the root only: an id in a path may have a dot as well.
export const config = { matcher: "/((?!api/|_next/|[^/]+\\.[a-z0-9]+$).*)" };
