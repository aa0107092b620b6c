import { chromium } from "@playwright/test";
import lighthouse, { type Config, desktopConfig, type Flags } from "lighthouse";
import { freePort } from "@/lib/launch/database";
import { cast } from "@/tests/sandbox/cast";
import { browserOptions } from "@/tests/support/browser";
import { signIn } from "@/tests/support/sign-in";
import type { Stack } from "@/tests/support/stack";
import { type Figure, percentile } from "./figure";

const RUNS = 5;
const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;
type Visit = { title: string; path: string; userId: string; config: Config | undefined };

const VISITS: Visit[] = [
  { title: "/me on a phone", path: "/me", userId: cast.employee.userId, config: undefined },
  { title: "/team at a desk", path: "/team", userId: cast.manager.userId, config: desktopConfig },
];

const scoresOf = async (url: string, port: number, cookie: string, config: Config | undefined) => {
  const flags: Flags = {
    port,
    logLevel: "error",
    onlyCategories: [...CATEGORIES],
    extraHeaders: { Cookie: cookie },
  };
  const result = await lighthouse(url, flags, config);
  return CATEGORIES.map((name) => (result?.lhr.categories[name]?.score ?? 0) * 100);
};

/** Lighthouse's scores of the two pages that people open most: the median of five runs each. */
export async function measure({ url }: Stack): Promise<Figure[]> {
  const port = await freePort();
  const options = await browserOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...options.args, `--remote-debugging-port=${port}`],
  });
  const figures: Figure[] = [];
  for (const { title, path, userId, config } of VISITS) {
    const cookie = await signIn(url, userId);
    const runs: number[][] = [];
    for (let run = 0; run < RUNS; run++)
      runs.push(await scoresOf(url + path, port, cookie, config));
    for (const [at, category] of CATEGORIES.entries())
      figures.push({
        what: `Lighthouse, ${category} of ${title}`,
        value: percentile(
          runs.map((scores) => scores[at] ?? 0),
          0.5,
        ).toFixed(0),
        against: `${RUNS} runs`,
        ratio: "median",
      });
  }
  await browser.close();
  return figures;
}
