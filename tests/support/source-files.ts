import { readdirSync, readFileSync } from "node:fs";

const ignored = readFileSync(".gitignore", "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => line.replace(/\/$/, ""));

const isIgnored = (name: string) =>
  name === ".git" ||
  ignored.some((rule) => (rule.startsWith("*") ? name.endsWith(rule.slice(1)) : name === rule));

/** Paths of the repository's files that match `pattern`, without what .gitignore names. Needs no git. */
export function sourceFiles(pattern: RegExp): string[] {
  return filesIn("").filter((path) => pattern.test(path));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder || ".", { withFileTypes: true })
    .filter(({ name }) => !isIgnored(name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(`${folder}${entry.name}/`) : [`${folder}${entry.name}`],
    );
}
