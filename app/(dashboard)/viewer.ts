import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { ViewerInfo } from "@/lib/contract/me";
import { openContext } from "@/lib/services/context";
import { getMe } from "@/lib/services/me";
import { SESSION_COOKIE } from "../api/session-cookie";

/** Who is signed in; everybody else is sent to sign in and then back to `path`. */
export const viewerOrSignIn = async (path: string): Promise<ViewerInfo> => {
  const sealed = (await cookies()).get(SESSION_COOKIE)?.value;
  const ctx = await openContext(sealed, { requestId: crypto.randomUUID() });
  if (!ctx) redirect(`/sign-in?returnTo=${encodeURIComponent(path)}`);
  return getMe(ctx);
};
