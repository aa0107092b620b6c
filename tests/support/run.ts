import { type SpawnSyncOptions, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { build } from "./build-state";
import { failuresOfPlaywright, failuresOfVitest } from "./failures";

// `npm test`: every gate in turn. One that is not a test runner counts as one test.
type Count = { passed: number; failed: number; skipped: number };
type Answer = Count & { failures: string[] };

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
const reports = mkdtempSync(join(tmpdir(), "rollcall-reports-"));

function add(title: string, count: Count, startedAt: number) {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`=== ${title}: ${sentence(count)} (${seconds} s)\n`);
}

function sentence({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
}

function run(command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const options: SpawnSyncOptions = {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, ...env },
  };
  return spawnSync(command, args, options).status === 0;
}

const npmRun = (script: string) => run("npm", ["run", "--silent", script]);
const npx = (args: readonly string[], env?: Record<string, string>) =>
  run("npx", ["--no-install", ...args], env);

function gate(title: string, check: () => boolean): boolean {
  console.log(`--- ${title}`);
  const startedAt = performance.now();
  const ok = check();
  if (!ok) failures.push(title);
  add(title, { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }, startedAt);
  return ok;
}

/** Runs a test runner; one that fails without a failed test (it could not start) counts as one failure. */
function suite(title: string, start: (report: string) => boolean, read: (json: unknown) => Answer) {
  console.log(`--- ${title}`);
  const startedAt = performance.now();
  const report = join(reports, `${title.replaceAll(" ", "-")}.json`);
  const ok = start(report);
  const { failures: failed, ...count } = readReport(report, read);
  failures.push(...failed);
  if (!ok && failed.length === 0) failures.push(`${title}: did not run to its end`);
  add(title, { ...count, failed: ok ? count.failed : Math.max(count.failed, 1) }, startedAt);
}

function readReport(path: string, read: (json: unknown) => Answer): Answer {
  try {
    return read(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: [] };
  }
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

function vitest(title: string, ...projects: string[]) {
  const asked = projects.flatMap((project) => ["--project", project]);
  suite(
    title,
    (report) => {
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
      return npx(["vitest", "run", "--config", "tests/vitest.config.ts", ...asked, ...reporters]);
    },
    (json) => {
      const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } =
        vitestReport.parse(json);
      const skipped = numPendingTests + numTodoTests;
      const failures = failuresOfVitest(json);
      return { passed: numPassedTests, failed: numFailedTests, skipped, failures };
    },
  );
}

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

function playwright(title: string) {
  suite(
    title,
    (report) =>
      npx(
        ["playwright", "test", "--config", "tests/playwright.config.ts", "--reporter=list,json"],
        {
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        },
      ),
    (json) => {
      const { expected, unexpected, flaky, skipped } = playwrightReport.parse(json).stats;
      const failures = failuresOfPlaywright(json);
      return { passed: expected, failed: unexpected + flaky, skipped, failures };
    },
  );
}

gate("format and lint", () => npmRun("lint"));
gate("types", () => npmRun("types"));
gate("layers", () => npmRun("layers"));
gate("dead code", () => npmRun("dead-code"));
vitest("unit and contract tests", "unit");
vitest("both databases and start-up", "databases");
const built = gate("build", () => {
  try {
    build();
    return true;
  } catch {
    return false;
  }
});
if (built) {
  vitest("bundle", "build");
  playwright("browser tests");
}

rmSync(reports, { recursive: true, force: true });
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(sentence(total));
process.exitCode = total.failed === 0 ? 0 : 1;
