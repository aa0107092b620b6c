import "server-only";
import type { Config } from "@/lib/config";

/** Where Feishu sends people back to; it must be registered there exactly so. */
export const callbackUrl = ({ appUrl }: Pick<Config, "appUrl">): string =>
  `${appUrl}/api/auth/callback`;

/** Kept once somebody has come back from Feishu to this very address, which shows that it is registered. */
export const callbackFact = (config: Pick<Config, "appUrl">): string =>
  `came back to ${callbackUrl(config)}`;
