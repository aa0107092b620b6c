import { cookies, headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import { cache } from "react";
import type { ViewerInfo } from "@/lib/contract/me";
import { type Context, openContext } from "@/lib/services/context";
import { logBehind } from "@/lib/services/log";
import { getMe } from "@/lib/services/me";
import { SESSION_COOKIE } from "../api/session-cookie";

const sessionContext = cache(async (): Promise<Context | null> => {
  const sealed = (await cookies()).get(SESSION_COOKIE)?.value;
  return openContext(sealed, { requestId: crypto.randomUUID(), storeOnly: true });
});

/** What a page may read, opened once per page; everybody who is not signed in goes and comes back here. */
export const pageContext = cache(async (): Promise<Context> => {
  const ctx = await sessionContext();
  if (ctx) return ctx;
  const returnTo = (await headers()).get("x-path") ?? "/";
  redirect(`/sign-in?${new URLSearchParams({ returnTo })}`);
});

const meOnce = cache(getMe);

/** Who is signed in, asked once per page. */
export const viewerOrSignIn = async (): Promise<ViewerInfo> => meOnce(await pageContext());

/** Who is signed in, or null; also where that cannot be read, because every page carries the one that is not there. */
export const viewerIfAny = async (): Promise<ViewerInfo | null> => {
  try {
    const ctx = await sessionContext();
    return ctx && (await meOnce(ctx));
  } catch (cause) {
    unstable_rethrow(cause);
    logBehind(cause, "who is signed in");
    return null;
  }
};
