import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { ViewerInfo } from "@/lib/contract/me";
import { openContext } from "@/lib/services/context";
import { getMe } from "@/lib/services/me";
import { SESSION_COOKIE } from "../api/session-cookie";

/** Who is signed in, asked once per page; everybody else signs in first and then comes back here. */
export const viewerOrSignIn = cache(async (): Promise<ViewerInfo> => {
  const sealed = (await cookies()).get(SESSION_COOKIE)?.value;
  const ctx = await openContext(sealed, { requestId: crypto.randomUUID() });
  if (ctx) return getMe(ctx);
  const returnTo = (await headers()).get("x-path") ?? "/";
  redirect(`/sign-in?${new URLSearchParams({ returnTo })}`);
});
