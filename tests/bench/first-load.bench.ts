import { gzipSync } from "node:zlib";
import { cast } from "@/tests/sandbox/cast";
import { signIn } from "@/tests/support/sign-in";
import type { Stack } from "@/tests/support/stack";
import type { Figure } from "./figure";

const PAGES = [
  "/team",
  "/me",
  "/remedies",
  "/remedies/new",
  `/employees/${cast.employee.userId}`,
  "/sign-in",
];
/** No page of ours: what is loaded there is Next, React and the outermost layout. */
const FLOOR = "/no-such-page";

/** Kilobytes of gzipped JavaScript that the HTML of a page asks for. */
async function firstLoad(url: string, path: string, cookie: string): Promise<number> {
  const html = await (await fetch(url + path, { headers: { cookie } })).text();
  const sources = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1] ?? "");
  const sizes = [...new Set(sources)].map(async (source) => {
    const script = await (await fetch(new URL(source, url))).arrayBuffer();
    return gzipSync(Buffer.from(script)).length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024;
}

export async function measure({ url }: Stack): Promise<Figure[]> {
  const cookie = await signIn(url, cast.admin.userId);
  const floor = await firstLoad(url, FLOOR, cookie);
  const figures: Figure[] = [];
  for (const path of PAGES) {
    const size = await firstLoad(url, path, path === "/sign-in" ? "" : cookie);
    figures.push({
      what: `first-load JavaScript of ${path}`,
      value: `${size.toFixed(0)} KB`,
      against: `empty page ${floor.toFixed(0)} KB`,
      ratio: (size / floor).toFixed(2),
    });
  }
  return figures;
}
