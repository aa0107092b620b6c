import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { expect, it } from "vitest";
import { CONFIG_VARIABLES } from "@/lib/config";
import { builtThread } from "@/lib/services/reading";

const SANDBOX_MARKER = "rollcall-sandbox";
const TEXT = [".js", ".mjs", ".cjs", ".json", ".html", ".css", ".txt"];

function textsIn(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.includes(extname(entry.name)))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.includes("node_modules"))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}
const holding = (folder: string, words: readonly string[]) =>
  textsIn(folder).flatMap(({ path, text }) =>
    words.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`),
  );

it("sends neither the Feishu SDK nor the database driver to browsers", () => {
  const words = ["@larksuiteoapi", "node-sdk", "drizzle-orm", "tenant_access_token", "pg_catalog"];
  expect(holding(".next/static", words)).toEqual([]);
});

it("sends no name of a secret or setting to browsers", () => {
  const names = CONFIG_VARIABLES.map(({ name }) => name).filter((name) => name !== "PORT");
  expect(holding(".next/static", names)).toEqual([]);
});

it("keeps the sandbox out of the build", () => {
  expect(holding(".next/static", [SANDBOX_MARKER])).toEqual([]);
  expect(holding(".next/standalone", [SANDBOX_MARKER, "__sandbox"])).toEqual([]);
});

it("has a sandbox marker to look for", () => {
  expect(readFileSync("tests/sandbox/routes/oauth-page.ts", "utf8")).toContain(SANDBOX_MARKER);
});

it("leaves a folder that runs without anything else", () => {
  const needed = [
    "server.js",
    "launch/start.mjs",
    "launch/check.mjs",
    "launch/embedded-database.mjs",
    ".next/static",
  ];
  const missing = needed.filter((path) => !existsSync(join(".next/standalone", path)));
  expect(missing).toEqual([]);
  expect(builtThread(".next/standalone")).toBeDefined();
});

it("carries only what runs: no sources, no tests, no data, no environment file of the builder", () => {
  const expected = [
    ".next",
    "launch",
    "lib",
    "node_modules",
    "package.json",
    "public",
    "server.js",
  ];
  expect(readdirSync(".next/standalone").sort()).toEqual(expected);
  expect(readdirSync(".next/standalone/lib/store")).toEqual(["migrations"]);
});

it("carries no development package", () => {
  const packages = readdirSync(".next/standalone/node_modules");
  const tools = ["typescript", "tsx", "vitest", "esbuild", "playwright", "hono"];
  expect(packages.filter((name) => tools.includes(name))).toEqual([]);
});
