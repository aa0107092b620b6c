import { getRuntime } from "@/lib/services/runtime";

export const SESSION_COOKIE = "rollcall_session";
export const ATTEMPT_COOKIE = "rollcall_sign_in";

/** Attributes of our cookies: out of reach for scripts, sent on top-level navigation only. */
export const cookieAttributes = (maxAgeSeconds: number) => ({
  httpOnly: true,
  sameSite: "lax" as const,
  secure: getRuntime().config.appUrl.startsWith("https:"),
  path: "/",
  maxAge: maxAgeSeconds,
});
