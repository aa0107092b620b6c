import { AppError } from "@/lib/errors";
import { getRuntime } from "@/lib/services/runtime";

/** Refuses a write that another site's page could have sent with this person's cookie. */
export const refuseCrossSite = (request: Request): void => {
  if (request.method === "GET" || request.method === "HEAD") return;
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const own = origin === null ? site === "same-origin" : origin === getRuntime().config.appUrl;
  if (!own) throw new AppError("cross-site");
};
