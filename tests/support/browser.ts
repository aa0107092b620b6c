import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge",
];

const ARGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/**
 * How Playwright starts a Chromium: CHROMIUM_PATH, else its own download, else one on PATH, else the one
 * inside @sparticuz/chromium (Linux x64). Throws an Error that says how to get one.
 */
export async function browserOptions(): Promise<{ executablePath?: string; args: string[] }> {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const executablePath = await findBrowser();
  return { ...(executablePath && { executablePath }), args: [...ARGS, ...asRoot] };
}

async function findBrowser(): Promise<string | undefined> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  if (existsSync(chromium.executablePath())) return undefined;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = onPath.find((path) => existsSync(path));
  if (found) return found;
  if (process.platform === "linux" && process.arch === "x64") {
    const packed = await import("@sparticuz/chromium");
    return packed.default.executablePath();
  }
  throw new Error(
    "No Chromium here: run `npx playwright install chromium`, install one, or set CHROMIUM_PATH.",
  );
}

/** True when the system can draw Chinese; without such a font screenshots show boxes. */
export function hasChineseFont(): boolean {
  const { stdout } = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return Boolean(stdout?.trim());
}
