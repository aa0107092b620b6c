import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { CONFIG_VARIABLES } from "@/lib/config";
import { sourceFiles } from "@/tests/support/source-files";

const DOCUMENTS = ["README.md", "ARCHITECTURE.md"].filter((path) => existsSync(path));
const PATH = /`((?:app|components|lib|public|tests|\.ci)\/[\w./()[\]-]+|[\w-]+\.(?:ts|mjs|json))`/g;
const COMMAND = /npm run ([a-z][\w:-]*)/g;
const matches = (pattern: RegExp, text: string) =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? "");

// A name without a folder is fine while some file has it: documents speak of `result.ts`, too.
const names = new Set(sourceFiles(/./).map((path) => path.split("/").at(-1)));
const exists = (path: string) => (path.includes("/") ? existsSync(path) : names.has(path));

it.each(DOCUMENTS)("%s cites only paths that exist", (document) => {
  const cited = matches(PATH, readFileSync(document, "utf8"));
  expect(cited.filter((path) => !exists(path))).toEqual([]);
});

it.each(DOCUMENTS)("%s names only commands that package.json has", (document) => {
  const known = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync("package.json", "utf8"))).scripts;
  const named = matches(COMMAND, readFileSync(document, "utf8"));
  expect(named.filter((name) => !(name in known))).toEqual([]);
});

it(".env.example shows every variable with its meaning and its default", () => {
  const example = readFileSync(".env.example", "utf8");
  for (const { name, required, default: standard, meaning } of CONFIG_VARIABLES) {
    expect(example).toContain(`# ${meaning}\n${required ? `${name}=` : `# ${name}=${standard}`}\n`);
  }
});

it.runIf(existsSync("README.md"))("the README's table shows every variable and its default", () => {
  const readme = readFileSync("README.md", "utf8");
  for (const { name, required, default: standard } of CONFIG_VARIABLES) {
    const row = readme.split("\n").find((line) => line.startsWith(`| \`${name}\``));
    expect(row, `a table row that starts with | \`${name}\``).toBeDefined();
    if (required) expect(row).toContain("required");
    else if (standard) expect(row).toContain(`\`${standard}\``);
  }
});
