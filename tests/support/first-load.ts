import { gzipSync } from "node:zlib";
import { cast } from "@/tests/sandbox/cast";

/** The sandbox files corrections under running numbers; the first is the manager's own. */
export const FIRST_APPROVAL = "7112345678900001037";

/** Every page that a person can open. */
export const PAGES = [
  "/team",
  "/exceptions",
  "/me",
  "/remedies",
  "/remedies/new",
  `/remedies/${FIRST_APPROVAL}`,
  `/employees/${cast.employee.userId}`,
  "/settings",
  "/settings/audit",
  "/sign-in",
] as const;

/** No page of ours: what is loaded there is Next, React and the outermost layout. */
export const EMPTY_PAGE = "/no-such-page";

/** Bytes of gzipped JavaScript that the HTML of a page asks for. */
export async function firstLoad(url: string, path: string, cookie: string): Promise<number> {
  const html = await (await fetch(url + path, { headers: { cookie } })).text();
  const tags = [...html.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)];
  // Scripts for browsers without modules are not loaded by any that we support.
  const modern = tags.filter(([tag]) => !/\bnomodule\b/i.test(tag));
  const sources = modern.map((match) => match[1] ?? "");
  const sizes = [...new Set(sources)].map(async (source) => {
    const script = await (await fetch(new URL(source, url))).arrayBuffer();
    return gzipSync(Buffer.from(script)).length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
