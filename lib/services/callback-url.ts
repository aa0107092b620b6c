import "server-only";
import type { Config } from "@/lib/config";

/** Where Feishu sends people back to; it must be registered there exactly so. */
export const callbackUrl = ({ appUrl }: Pick<Config, "appUrl">): string =>
  `${appUrl}/api/auth/callback`;
