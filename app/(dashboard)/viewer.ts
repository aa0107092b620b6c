import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { ViewerInfo } from "@/lib/contract/me";
import { type Context, openContext } from "@/lib/services/context";
import { getMe } from "@/lib/services/me";
import { SESSION_COOKIE } from "../api/session-cookie";

/** What a page may read, opened once per page; everybody who is not signed in goes and comes back here. */
export const pageContext = cache(async (): Promise<Context> => {
  const sealed = (await cookies()).get(SESSION_COOKIE)?.value;
  const ctx = await openContext(sealed, { requestId: crypto.randomUUID(), storeOnly: true });
  if (ctx) return ctx;
  const returnTo = (await headers()).get("x-path") ?? "/";
  redirect(`/sign-in?${new URLSearchParams({ returnTo })}`);
});

/** Who is signed in, asked once per page. */
export const viewerOrSignIn = cache(async (): Promise<ViewerInfo> => getMe(await pageContext()));
