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

type Visit = { title: string; path: string; userId: string | null; config: Config | undefined };
/** Lighthouse's own conditions: a slow phone on a slow network, and a desk; the sign-in page, which holds next to nothing, tells what the machine allows. */
const VISITS: readonly Visit[] = [
  { title: "the sign-in page on a phone", path: "/sign-in", userId: null, config: undefined },
  { title: "/me on a phone", path: "/me", userId: cast.employee.userId, config: undefined },
  { title: "/team at a desk", path: "/team", userId: cast.manager.userId, config: desktopConfig },
];

/** One visit in a browser of its own, as somebody who is signed in: scores from 0 to 100, or null where Lighthouse could not finish. */
const visit = async (url: string, cookie: string | null, config: Config | undefined) => {
  const port = await freePort();
  const { args, ...options } = await browserOptions();
  const debugged = [...args, `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ ...options, args: debugged });
  const flags: Flags = {
    port,
    logLevel: "error",
    onlyCategories: [...CATEGORIES],
    ...(cookie !== null && { extraHeaders: { Cookie: cookie } }),
  };
  try {
    const result = await lighthouse(url, flags, config);
    const scores = CATEGORIES.flatMap((name) => result?.lhr.categories[name]?.score ?? []);
    return scores.length === CATEGORIES.length ? scores.map((score) => score * 100) : null;
  } finally {
    await browser.close();
  }
};

/** The scores of five visits that Lighthouse finished; it gives up on some where the machine stands still. */
const visits = async (url: string, cookie: string | null, config: Config | undefined) => {
  const finished: number[][] = [];
  for (let i = 0; i < 2 * RUNS && finished.length < RUNS; i += 1) {
    const scores = await visit(url, cookie, config);
    if (scores) finished.push(scores);
  }
  return finished;
};

/** The scores of the two pages that people open most, and of one that does nothing: the median of the visits to each. */
export async function measureOn({ url }: Stack): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { title, path, userId, config } of VISITS) {
    const cookie = userId === null ? null : await signIn(url, userId);
    const runs = await visits(url + path, cookie, config);
    for (const [at, category] of CATEGORIES.entries()) {
      const scores = runs.map((run) => run[at] ?? 0);
      const [worst, best] = [Math.min(...scores), Math.max(...scores)];
      figures.push({
        what: `Lighthouse, ${category} of ${title}`,
        value: percentile(scores, 0.5).toFixed(0),
        against: `${runs.length} visits, ${worst.toFixed(0)} to ${best.toFixed(0)}`,
        ratio: "median",
      });
    }
  }
  return figures;
}
