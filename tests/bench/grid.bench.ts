import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CDPSession, chromium, type Page } from "@playwright/test";
import { browserOptions } from "@/tests/support/browser";
import { builtGridPage } from "@/tests/support/grid-page/built";
import { type Figure, heads, percentile } from "./figure";

const PEOPLE = 10_000;
const FRAMES = 180;
const SLOW = 120;
const FLING = 1600;
const THROTTLED = 4;
/** Each grid is looked at so often, in turns, and scrolled the first times; the middle of each figure is told. */
const LOOKS = 9;
const SCROLLED = 3;
const KEYS = ["林小雨", "陈明远", "u0042"];

const GRIDS = {
  ours: "ours",
  virtual: "@tanstack/react-virtual",
  "ag-grid": "ag-grid-community",
} as const;
type Name = keyof typeof GRIDS;
const NAMES: readonly Name[] = ["ours", "virtual", "ag-grid"];

type Seen = {
  paint: number;
  slow: number;
  fling: number;
  nodes: number;
  megabytes: number;
  keystroke: number | undefined;
};

const heap = async (cdp: CDPSession): Promise<number> => {
  await cdp.send("HeapProfiler.collectGarbage");
  return (await cdp.send("Runtime.getHeapUsage")).usedSize / 1e6;
};

const p95Frame = async (page: Page, pixels: number): Promise<number> => {
  const asked = [pixels, FRAMES] as const;
  const { milliseconds } = await page.evaluate(([by, n]) => window.bench.scroll(by, n), asked);
  return percentile(milliseconds, 0.95);
};

const typed = async (page: Page): Promise<number> => {
  const samples: number[] = [];
  for (const keys of KEYS)
    samples.push(...(await page.evaluate((text) => window.bench.type(text), keys)));
  return percentile(samples, 0.95);
};

/** One grid in a page of its own, shown and, where it is asked for, scrolled and searched. */
const look = async (
  { url, rate }: { url: string; rate: number },
  name: Name,
  isScrolled: boolean,
): Promise<Partial<Seen>> => {
  const browser = await chromium.launch(await browserOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const cdp = await page.context().newCDPSession(page);
    await page.goto(url);
    // Who gets data has had the page for a while: without this a browser that is still starting is measured.
    await page.waitForLoadState("networkidle");
    await cdp.send("Emulation.setCPUThrottlingRate", { rate });
    const asked = [name, heads(PEOPLE)] as const;
    const paint = await page.evaluate(([grid, people]) => window.bench.open(grid, people), asked);
    if (!isScrolled) return { paint };
    const [slow, fling] = [await p95Frame(page, SLOW), await p95Frame(page, FLING)];
    const nodes = await page.evaluate(() => window.bench.nodes());
    const megabytes = await heap(cdp);
    const keystroke = name === "ours" ? await typed(page) : undefined;
    return { paint, slow, fling, nodes, megabytes, keystroke };
  } finally {
    await browser.close();
  }
};

const rowsOf = (ours: Seen, theirs: Seen, name: string, what: string): Figure[] => {
  const row = (named: string, key: keyof Seen, unit: string): Figure => {
    const [mine, other] = [ours[key] ?? Number.NaN, theirs[key] ?? Number.NaN];
    const told = (value: number) => `${value.toFixed(unit === "MB" ? 1 : 0)} ${unit}`.trim();
    return {
      what: `${what}, ${named}`,
      value: told(mine),
      against: `${name} ${told(other)}`,
      ratio: (mine / other).toFixed(2),
    };
  };
  return [
    row("first paint after the data", "paint", "ms"),
    row(`p95 frame at ${SLOW} px a frame`, "slow", "ms"),
    row(`p95 frame at ${FLING} px a frame`, "fling", "ms"),
    row("elements in the page", "nodes", ""),
    row("heap after both", "megabytes", "MB"),
  ];
};

const middleOf = (seen: readonly Partial<Seen>[]): Seen => {
  const middle = (key: keyof Seen) => {
    const known = seen.flatMap((each) => each[key] ?? []);
    return known.length === 0 ? Number.NaN : percentile(known, 0.5);
  };
  return {
    paint: middle("paint"),
    slow: middle("slow"),
    fling: middle("fling"),
    nodes: middle("nodes"),
    megabytes: middle("megabytes"),
    keystroke: middle("keystroke"),
  };
};

const measureAt = async (url: string, rate: number): Promise<Figure[]> => {
  const seen: Record<Name, Partial<Seen>[]> = { ours: [], virtual: [], "ag-grid": [] };
  for (let turn = 0; turn < LOOKS; turn += 1)
    for (const name of NAMES) seen[name].push(await look({ url, rate }, name, turn < SCROLLED));
  const ours = middleOf(seen.ours);
  const virtual = middleOf(seen.virtual);
  const agGrid = middleOf(seen["ag-grid"]);
  const what = `grid of ${heads(PEOPLE)} × 31${rate > 1 ? `, processor slowed ${rate}×` : ""}`;
  const key = ours.keystroke ?? Number.NaN;
  return [
    ...rowsOf(ours, virtual, GRIDS.virtual, what),
    ...rowsOf(ours, agGrid, GRIDS["ag-grid"], what),
    {
      what: `${what}, letter in the search to who is left, p95`,
      value: `${key.toFixed(0)} ms`,
      against: `first paint ${ours.paint.toFixed(0)} ms`,
      ratio: (key / ours.paint).toFixed(2),
    },
  ];
};

/** The month of a whole company in our grid and in two others, the same data in the same browser. */
export async function measure(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-grids-"));
  const server = await builtGridPage(folder);
  try {
    return [...(await measureAt(server.url, 1)), ...(await measureAt(server.url, THROTTLED))];
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
