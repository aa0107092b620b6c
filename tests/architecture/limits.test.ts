import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";
import { sourceFiles } from "@/tests/support/source-files";

const TOP_LEVEL =
  /^(app|components|lib|public|tests|package(-lock)?\.json|tsconfig\.json|next\.config\.mjs|tailwind\.config\.ts|README\.md|ARCHITECTURE\.md|proxy\.ts|instrumentation\.ts|\..+)$/;
const product = sourceFiles(/^(app|components|lib)\/.*\.tsx?$/);
const lines = (path: string) => readFileSync(path, "utf8").trimEnd().split("\n").length;

it("keeps every file within 200 lines", () => {
  const all = sourceFiles(/^(app|components|lib|tests)\/.*\.(tsx?|mjs|cjs)$/);
  expect(all.filter((path) => lines(path) > 200)).toEqual([]);
});

it("keeps the median product file within 60 lines", () => {
  const sizes = product.map(lines).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(60);
});

it("keeps the two files that Next wants at the top within 30 lines", () => {
  const both = sourceFiles(/^(proxy|instrumentation)\.ts$/);
  expect(both.filter((path) => lines(path) > 30)).toEqual([]);
});

it("knows no any, no cast but as const, no non-null mark and no enum", () => {
  const found = sourceFiles(/^(app|components|lib)\/.*\.tsx?$/).flatMap((path) =>
    shortcutsIn(path).map((text) => `${path}: ${text}`),
  );
  expect(found).toEqual([]);
}, 60_000);

it("exports a default only where Next or use-intl looks for one", () => {
  const nexts =
    /^app\/(.*\/)?(page|layout|template|loading|error|global-error|not-found|default|icon|apple-icon|manifest|robots|sitemap)\.tsx?$/;
  const useIntls = /^app\/texts\/format-(message|in-browser)\.ts$/;
  const found = product.filter(
    (path) =>
      !useIntls.test(path) &&
      !nexts.test(path) &&
      /^export default /m.test(readFileSync(path, "utf8")),
  );
  expect(found).toEqual([]);
});

it("has no junk drawer and no barrel", () => {
  const drawers = /(^|\/)(utils?|helpers?|misc|constants|index)(\.tsx?$|\/)/;
  expect(product.filter((path) => drawers.test(path.replace(/^app\/api\//, "")))).toEqual([]);
});

it("has only the agreed files at the top of the repository", () => {
  const top = new Set(sourceFiles(/./).map((path) => path.split("/")[0] ?? ""));
  expect([...top].filter((name) => !TOP_LEVEL.test(name))).toEqual([]);
});

it("silences the compiler nowhere, and the linter never about the rules of the house", () => {
  const mutes =
    /@ts-(ignore|nocheck|expect-error)|eslint-disable|biome-ignore.*(noExplicitAny|noNonNull|noProcessEnv|noDefaultExport|noExcessive|noImportCycles|noFloatingPromises|noBarrel)/;
  const found = sourceFiles(/^(app|components|lib|tests)\/.*\.(tsx?|mjs)$/).filter(
    (path) => !path.endsWith("limits.test.ts") && mutes.test(readFileSync(path, "utf8")),
  );
  expect(found).toEqual([]);
});

function shortcutsIn(path: string): string[] {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isCast = ts.isAsExpression(node) && node.type.getText() !== "const";
    const isAny = node.kind === ts.SyntaxKind.AnyKeyword;
    if (isCast || isAny || ts.isNonNullExpression(node) || ts.isEnumDeclaration(node)) {
      found.push(node.getText().split("\n")[0] ?? "");
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
