import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import config from "./dependency-cruiser.cjs";
import { LEAVES, PLANTED } from "./planted-imports";

const cruised = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

const scratch = mkdtempSync(join(tmpdir(), "rollcall-layers-"));
let found: { from: string; rule: { name: string } }[] = [];

function plant(files: Record<string, string>) {
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(scratch, path)), { recursive: true });
    appendFileSync(join(scratch, path), `${source}\n`);
  }
}

beforeAll(() => {
  for (const path of ["package.json", "tsconfig.json", "tests/architecture"]) {
    cpSync(path, join(scratch, path), { recursive: true });
  }
  symlinkSync(join(process.cwd(), "node_modules"), join(scratch, "node_modules"));
  plant(LEAVES);
  for (const { files } of PLANTED) plant(files);
  const roots = ["app", "components", "lib", "proxy.ts", "instrumentation.ts", "tests/sandbox"];
  const { stdout } = spawnSync(
    process.execPath,
    [
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      ...["--config", "tests/architecture/dependency-cruiser.cjs", "--output-type", "json"],
      ...roots,
    ],
    { cwd: scratch, encoding: "utf8", maxBuffer: 2 ** 26 },
  );
  found = cruised.parse(JSON.parse(stdout)).summary.violations;
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

it.each(PLANTED)("$rule notices a file that $why", ({ rule, files }) => {
  const [from] = Object.keys(files);
  const rules = found.filter((violation) => violation.from === from).map((each) => each.rule.name);
  expect(rules).toContain(rule);
});

it("has a planted import for every rule", () => {
  const planted = PLANTED.map(({ rule }) => rule);
  const rules = (config.forbidden ?? []).map(({ name }) => name ?? "a rule without a name");
  expect(rules.filter((name) => !planted.includes(name))).toEqual([]);
});

it("accuses no file that keeps the rules", () => {
  const planted = new Set(PLANTED.flatMap(({ files }) => Object.keys(files)));
  expect(found.filter(({ from }) => !planted.has(from))).toEqual([]);
});
