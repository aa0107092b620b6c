import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

const support = (file: string) => fileURLToPath(new URL(`support/${file}`, import.meta.url));

/** Tests that start processes or databases say so by what they import; those that read the build by their name. */
function projectOf(file: string): "unit" | "databases" | "build" {
  if (file.endsWith(".build.test.ts")) return "build";
  const source = readFileSync(`${root}${file}`, "utf8");
  return /support\/(databases|embedded|postgres|launched|world)"/.test(source)
    ? "databases"
    : "unit";
}

const files = readdirSync(`${root}tests`, { recursive: true, encoding: "utf8" })
  .map((path) => `tests/${path.replaceAll("\\", "/")}`)
  .filter((path) => path.endsWith(".test.ts") && !path.startsWith("tests/e2e/"));

const project = (name: "unit" | "databases" | "build", timeout: number) => ({
  extends: true as const,
  test: {
    name,
    include: files.filter((file) => projectOf(file) === name),
    testTimeout: timeout,
    hookTimeout: timeout * 2,
    ...(name === "databases" && { globalSetup: support("global-postgres.ts") }),
  },
});

export default defineConfig({
  root,
  resolve: {
    alias: {
      "@": root.replace(/\/$/, ""),
      "server-only": support("server-only.ts"),
    },
  },
  test: {
    environment: "node",
    // An awkward zone for the server proves that nothing depends on it.
    env: { TZ: "Pacific/Kiritimati", NO_PROXY: "127.0.0.1,localhost" },
    setupFiles: [support("quiet-console.ts")],
    maxWorkers: 2,
    projects: [project("unit", 10_000), project("databases", 60_000), project("build", 60_000)],
  },
});
