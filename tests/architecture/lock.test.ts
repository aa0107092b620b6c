import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { missingEntries } from "@/tests/support/complete-lock.mjs";

it("the lock names every platform package, so that npm ci works everywhere", () => {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  expect(missingEntries(lock), "run: node tests/support/complete-lock.mjs").toEqual([]);
});

it("finds a platform package that the lock lacks, with the system it is for", () => {
  const packages = {
    "node_modules/a": { dev: true, optionalDependencies: { "@a/darwin-arm64": "1.2.3" } },
  };
  expect(missingEntries({ packages })).toEqual([
    {
      at: "node_modules/@a/darwin-arm64",
      entry: { version: "1.2.3", cpu: ["arm64"], dev: true, optional: true, os: ["darwin"] },
    },
  ]);
});

it("puts a second version of a platform package beside its owner", () => {
  const packages = {
    "node_modules/a": { optionalDependencies: { "a-win32-x64": "1.0.0" } },
    "node_modules/b": { optionalDependencies: { "a-win32-x64": "2.0.0" } },
  };
  expect(missingEntries({ packages }).map(({ at }) => at)).toEqual([
    "node_modules/a-win32-x64",
    "node_modules/b/node_modules/a-win32-x64",
  ]);
});
