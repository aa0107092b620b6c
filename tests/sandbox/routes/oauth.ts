import { flat, html, type Reply } from "../http/reply";
import { type RawCall, row, type World } from "../http/row";
import { REFRESH_SECONDS, USER_TOKEN_SECONDS, verifies } from "../state/sign-ins";
import { readSignIn } from "./oauth-check";
import { problemPage, signInPage } from "./oauth-page";

export const oauthRows = [
  row({
    method: "GET",
    path: "/open-apis/authen/v1/authorize",
    family: "authen",
    tier: "none",
    auth: "none",
    scopes: [],
    query: {},
    body: {},
    handler: ({ world, raw }): Reply => {
      const request = readSignIn(world, raw.search);
      if ("code" in request) return html(problemPage(request), 400);
      return html(signInPage(world.tenant, raw.search));
    },
  }),
  row({
    method: "POST",
    path: "/open-apis/authen/v2/oauth/token",
    family: "authen",
    tier: "contact",
    auth: "none",
    scopes: [],
    query: {},
    body: {},
    handler: ({ world, raw }): Reply => {
      if (!raw.contentType.startsWith("application/json")) return failed(20063, "invalid_request");
      const clientError = checkClient(world, raw);
      if (clientError) return clientError;
      switch (raw.body.grant_type) {
        case "authorization_code":
          return exchangeCode(world, raw);
        case "refresh_token":
          return refresh(world, raw);
        default:
          return failed(20036, "unsupported_grant_type");
      }
    },
  }),
];

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  20001: "The request is missing a required parameter.",
  20002: "The client secret is invalid.",
  20003:
    "The authorization code is not found. Please note that an authorization code can only be used once.",
  20004: "The authorization code has expired.",
  20026: "The refresh token is invalid.",
  20036: "The grant_type is not supported.",
  20037: "The refresh token has expired.",
  20048: "The app does not exist.",
  20049: "PKCE code challenge failed.",
  20063: "The request is malformed.",
  20064: "The refresh token has been used.",
  20065: "The authorization code has been used.",
  20071: "The redirect_uri does not match the one of the authorization step.",
};

function failed(code: number, error: string): Reply {
  return flat({ code, error, error_description: DESCRIPTIONS[code] ?? "" }, 400);
}

function checkClient(world: World, raw: RawCall): Reply | undefined {
  const { client_id: clientId, client_secret: secret } = raw.body;
  if (typeof clientId !== "string" || typeof secret !== "string") {
    return failed(20001, "invalid_request");
  }
  if (clientId !== world.tenant.appId) return failed(20048, "invalid_client");
  return secret === world.tenant.appSecret ? undefined : failed(20002, "invalid_client");
}

function exchangeCode(world: World, raw: RawCall): Reply {
  const { code, redirect_uri: redirectUri, code_verifier: verifier } = raw.body;
  if (typeof code !== "string") return failed(20001, "invalid_request");
  const grant = world.signIns.code(code);
  if (grant === "spent") return failed(20065, "invalid_grant");
  if (!grant) return failed(20003, "invalid_grant");
  if (grant.expiresAt <= world.tenant.clock.second()) return failed(20004, "invalid_grant");
  if (grant.redirectUri !== redirectUri) return failed(20071, "invalid_grant");
  if (!verifies(grant, typeof verifier === "string" ? verifier : undefined)) {
    return failed(20049, "invalid_grant");
  }
  world.signIns.spend(code);
  return issue(world, grant.userId, grant.scope);
}

function refresh(world: World, raw: RawCall): Reply {
  const { refresh_token: token } = raw.body;
  if (typeof token !== "string") return failed(20001, "invalid_request");
  const found = world.signIns.takeRefresh(token);
  if (found === "spent") return failed(20064, "invalid_grant");
  if (!found) return failed(20026, "invalid_grant");
  if (found.expiresAt <= world.tenant.clock.second()) return failed(20037, "invalid_grant");
  return issue(world, found.userId, found.scope);
}

function issue(world: World, userId: string, scope: string): Reply {
  const now = world.tenant.clock.second();
  const offline = scope.split(" ").includes("offline_access");
  return flat({
    code: 0,
    access_token: world.signIns.issue(userId, scope, now),
    expires_in: USER_TOKEN_SECONDS,
    ...(offline
      ? {
          refresh_token: world.signIns.issueRefresh(userId, scope, now),
          refresh_token_expires_in: REFRESH_SECONDS,
        }
      : {}),
    token_type: "Bearer",
    scope: scope || "auth:user.id:read",
  });
}
