import { flat, type Reply } from "../http/reply";
import { row } from "../http/row";

const tokenRow = (kind: "tenant" | "app") =>
  row({
    method: "POST",
    path: `/open-apis/auth/v3/${kind}_access_token/internal`,
    family: "auth",
    tier: "none",
    auth: "none",
    scopes: [],
    query: {},
    body: {},
    handler: ({ world, tenant, raw }): Reply => {
      const { app_id: appId, app_secret: secret } = raw.body;
      if (typeof appId !== "string" || typeof secret !== "string" || appId !== tenant.appId) {
        return flat({ code: 10003, msg: "invalid param" }, 400);
      }
      if (secret !== tenant.appSecret) return flat({ code: 10014, msg: "app secret invalid" });
      const lifetime = tenant.settings.tokenExpireSeconds;
      const { token, expire } = world.tokens.issue(tenant.clock.second(), lifetime);
      const both = kind === "app" ? { app_access_token: token } : {};
      return flat({ code: 0, msg: "ok", ...both, tenant_access_token: token, expire });
    },
  });

export const tokenRows = [tokenRow("tenant"), tokenRow("app")];
