import "server-only";
import { sealData, unsealData } from "iron-session";
import * as oauth from "oauth4webapi";
import { AppError } from "@/lib/errors";
import { authorizeUrl } from "@/lib/feishu/login";
import { callbackUrl } from "./callback-url";
import type { Runtime } from "./runtime";
import { openKeys, sealKey } from "./session";

/** How long a person may take on Feishu's page. */
export const ATTEMPT_SECONDS = 600;

type Attempt = { state: string; verifier: string; returnTo: string };
const isAttempt = (data: object): data is Attempt =>
  "state" in data && "verifier" in data && "returnTo" in data;

/** A path of this site, or refused: nobody is sent elsewhere with a fresh session. */
const safeReturn = (returnTo: string | null, appUrl: string): string => {
  if (returnTo === null || returnTo === "") return "/";
  const inside =
    /^\/(?![/\\])/.test(returnTo) &&
    URL.canParse(returnTo, appUrl) &&
    new URL(returnTo, appUrl).origin === appUrl;
  if (!inside)
    throw new AppError("bad-request", { fields: [{ field: "returnTo", problem: "invalid" }] });
  return returnTo;
};

/** Feishu's page to go to, and the sealed attempt that the callback must bring back. */
export const beginSignIn = async (runtime: Runtime, returnTo: string | null) => {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const attempt: Attempt = {
    state,
    verifier,
    returnTo: safeReturn(returnTo, runtime.config.appUrl),
  };
  return {
    location: authorizeUrl(runtime.tenant, {
      state,
      codeChallenge: await oauth.calculatePKCECodeChallenge(verifier),
      redirectUri: callbackUrl(runtime.config),
    }),
    sealed: await sealData(attempt, { password: sealKey(runtime.config), ttl: ATTEMPT_SECONDS }),
  };
};

/** What the callback has brought back; sign-in-state where it is not an attempt of ours. */
export const openAttempt = async (
  runtime: Runtime,
  sealed: string | undefined,
): Promise<Attempt> => {
  const data = sealed
    ? await unsealData<object>(sealed, {
        password: openKeys(runtime.config),
        ttl: ATTEMPT_SECONDS,
      }).catch(() => ({}))
    : {};
  if (!isAttempt(data)) throw new AppError("sign-in-state");
  return data;
};

/** The page of this site that an attempt was for, so that the next one may be too; null where nobody can tell. */
export const pageWanted = (runtime: Runtime, sealed: string | undefined): Promise<string | null> =>
  openAttempt(runtime, sealed).then(
    ({ returnTo }) => returnTo,
    () => null,
  );
