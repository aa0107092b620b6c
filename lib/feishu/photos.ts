import "server-only";
import axios from "axios";
import { RequestFilteringHttpsAgent } from "request-filtering-agent";
import { AppError } from "../errors";
import { noAnswer } from "./failure";
import type { Tenant } from "./tenant";

const MAX_BYTES = 10_000_000;
const IMAGE = /^image\/(?:jpeg|png|gif|webp|heic|heif|bmp)\b/i;

/** A punch photo on its way through; never stored. */
export type Photo = { bytes: Uint8Array<ArrayBuffer>; type: string };

const unavailable = (cause: unknown) => new AppError("photo-unavailable", { cause });

/** Public addresses over https alone, or Feishu's own host: an answer must not lead into our network. */
const agentFor = (url: URL, { baseUrl }: Pick<Tenant, "baseUrl">) => {
  if (url.origin === baseUrl) return {};
  if (url.protocol !== "https:") throw unavailable(new Error("not https"));
  return { httpsAgent: new RequestFilteringHttpsAgent() };
};

/**
 * The photo at an address that Feishu gave for a punch: no redirects, no private addresses, images
 * of at most 10 MB. Throws `photo-unavailable` for whatever else is there.
 */
export const fetchPhoto = async (
  tenant: Pick<Tenant, "baseUrl" | "timeoutMs">,
  address: string,
): Promise<Photo> => {
  if (!URL.canParse(address)) throw unavailable(new Error("not an address"));
  const url = new URL(address);
  const { data, headers } = await axios
    .get<ArrayBuffer>(url.href, {
      ...agentFor(url, tenant),
      responseType: "arraybuffer",
      proxy: false,
      maxRedirects: 0,
      maxContentLength: MAX_BYTES,
      timeout: tenant.timeoutMs,
      signal: AbortSignal.timeout(tenant.timeoutMs),
    })
    .catch((error: unknown) => {
      throw unavailable(noAnswer(error));
    });
  const type = String(headers["content-type"] ?? "");
  if (!IMAGE.test(type)) throw unavailable(new Error("not an image"));
  return { bytes: new Uint8Array(data), type };
};
