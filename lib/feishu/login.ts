import "server-only";
import { withUserAccessToken } from "@larksuiteoapi/node-sdk";
import * as z from "zod";
import { type AppError, toAppError } from "../errors";
import { attempt } from "./attempt";
import { endpoint } from "./endpoints";
import { SIGN_IN_CODES } from "./errors";
import { exchangeOf, shaped } from "./exchange";
import { FeishuError } from "./failure";
import type { Tenant } from "./tenant";
import { text } from "./wire";

/** Without it Feishu answers no `user_id` for the person who signs in. */
const ID_SCOPE = "contact:user.employee_id:readonly";

type SignIn = { state: string; codeChallenge: string; redirectUri: string };

/**
 * Feishu's sign-in page, with PKCE S256.
 * https://open.feishu.cn/document/authentication-management/access-token/obtain-oauth-code
 */
export const authorizeUrl = (
  { accountsUrl, appId }: Pick<Tenant, "accountsUrl" | "appId">,
  { state, codeChallenge, redirectUri }: SignIn,
): string => {
  const url = new URL("/open-apis/authen/v1/authorize", accountsUrl);
  url.search = new URLSearchParams({
    client_id: appId,
    response_type: "code",
    redirect_uri: redirectUri,
    scope: ID_SCOPE,
    state,
    code_challenge: codeChallenge,
    code_challenge_method: "S256",
  }).toString();
  return url.href;
};

/** The same failure in the words of somebody who signs in. */
const asSignIn = (error: unknown): AppError => {
  if (!(error instanceof FeishuError)) return toAppError(error);
  const code = SIGN_IN_CODES.get(error.feishu?.code ?? 0);
  return code === undefined ? error : error.as(code);
};

type Exchanged = { url: string; timeoutMs: number; body: Record<string, string> };

/** The one call beside the SDK, which would send the tenant's token along. */
const exchangeOne = endpoint(
  "authen/v2/oauth/token",
  async (_client, { url, timeoutMs, body }: Exchanged) => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { status, headers } = response;
    return exchangeOf(status, await response.text(), (name) => headers.get(name));
  },
);

const Token = z.object({ access_token: z.string().min(1) });

/**
 * The user's token for a code, which works once; never logged, never kept. Throws `sign-in-state`
 * for a code that is spent, expired or not ours.
 * https://open.feishu.cn/document/authentication-management/access-token/get-user-access-token
 */
export const exchangeCode = async (
  tenant: Tenant,
  { code, codeVerifier, redirectUri }: { code: string; codeVerifier: string; redirectUri: string },
): Promise<string> => {
  const { appId, baseUrl, timeoutMs } = tenant;
  const body = {
    grant_type: "authorization_code",
    client_id: appId,
    client_secret: tenant.appSecret(),
    code,
    redirect_uri: redirectUri,
    code_verifier: codeVerifier,
  };
  const input = { url: `${baseUrl}/open-apis/authen/v2/oauth/token`, timeoutMs, body };
  try {
    await tenant.takePermits(exchangeOne.name, 1, "interactive");
    return shaped(Token, await attempt(tenant, exchangeOne, input, {})).access_token;
  } catch (error) {
    throw asSignIn(error);
  }
};

const readUserInfo = endpoint("authen/v1/user_info", (client, _input: null, auth) =>
  client.authen.v1.userInfo.get({}, auth),
);

const UserInfo = z.object({
  user_id: text,
  union_id: text,
  open_id: text,
  name: text,
  tenant_key: z.string().min(1),
});

/** Who signed in. `employeeId` is undefined when the app lacks the scope for it. */
export type UserInfo = {
  employeeId: string | undefined;
  unionId: string | null;
  openId: string | null;
  name: string;
  tenantKey: string;
};

/**
 * The person behind a user token; its errors come with HTTP 200.
 * https://open.feishu.cn/document/server-docs/authentication-management/login-state-management/get
 */
export const fetchUserInfo = async (tenant: Tenant, userToken: string): Promise<UserInfo> => {
  try {
    await tenant.takePermits(readUserInfo.name, 1, "interactive");
    const auth = withUserAccessToken(userToken);
    const { data } = await attempt(tenant, readUserInfo, null, auth);
    const wire = shaped(UserInfo, data);
    return {
      employeeId: wire.user_id ?? undefined,
      unionId: wire.union_id,
      openId: wire.open_id,
      name: wire.name ?? "",
      tenantKey: wire.tenant_key,
    };
  } catch (error) {
    throw asSignIn(error);
  }
};
