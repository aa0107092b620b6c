import "server-only";
import { existsSync } from "node:fs";
import { type Config, getConfig } from "@/lib/config";
import { openTenant } from "@/lib/feishu/tenant";
import { pickLanguage } from "@/lib/text/languages";
import { callbackUrl } from "./callback-url";
import { reportOf } from "./check-report";
import { connectionChecks } from "./connection";
import { walkConnection } from "./connection-walk";

// `npm run check`: the connection step by step, before anyone can sign in. It needs no database, so
// that it also tells why a server does not start; its few calls are not paced.
const configured = (): Config | null => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  try {
    return getConfig();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return null;
  }
};

/** Node takes it from LANG and its relatives. */
const language = () => pickLanguage(undefined, Intl.DateTimeFormat().resolvedOptions().locale);

const run = async (config: Config): Promise<boolean> => {
  const tenant = openTenant({
    appId: config.feishuAppId,
    appSecret: config.feishuAppSecret,
    baseUrl: config.feishuBaseUrl,
    accountsUrl: config.feishuAccountsUrl,
    takePermits: async () => undefined,
  });
  const walk = await walkConnection(tenant, config, Math.floor(Date.now() / 1000));
  const checks = connectionChecks(walk, {
    listedAdmins: config.adminUserIds.length,
    cameBack: false,
  });
  const place = { address: config.feishuBaseUrl, redirectUrl: callbackUrl(config) };
  console.log(reportOf(checks, place, language()));
  return checks.every(({ state }) => state !== "failing");
};

const config = configured();
process.exitCode = config && (await run(config)) ? 0 : 1;
