import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { zhCn } from "@/lib/text/zh-cn";
import { sourceFiles } from "../support/source-files";
import { flatten } from "./messages";

/** Groups whose keys are the names of something else: a table, a wire, an error. */
const NAMED_ELSEWHERE = /^(errors|fields)\./;

const KEYS = [...flatten(zhCn).keys()];
const FILES = sourceFiles(/^(app|components|lib)\/.*\.tsx?$/)
  .filter((path) => !/^lib\/text\/(zh-cn|en)[./]/.test(path))
  .map((path) => ({ path, source: readFileSync(path, "utf8") }));

const BOUND = /const (\w+) = useTranslations\((?:"([^"]*)")?\)/g;
const PLAIN = /"([\w.-]+)"/g;
const HOLED = /`([^`]*)`/g;
const ON_THE_SERVER = /messagesOf\(.*?\)\.([\w.]+)/g;

const under = (namespace: string, key: string) => (namespace ? `${namespace}.${key}` : key);

/** A text with `${holes}` as the pattern of all it may become. */
const patternOf = (text: string): string =>
  text
    .split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
    .map((part) => part.replace(/[.*+?^$()[\]\\|{}]/g, "\\$&"))
    .join("[^.]+");

const callOf = (name: string, argument: string) =>
  new RegExp(`\\b${name}\\((${argument})[,)]`, "g");

/** Every key that a file may mean: its texts under its namespaces, all where a key is computed. */
const meantBy = (source: string): string[] => {
  const bound = [...source.matchAll(BOUND)].map(([, name = "", of = ""]) => ({ name, of }));
  const namespaces = new Set(["", ...bound.map(({ of }) => of)]);
  const texts = [PLAIN, HOLED].flatMap((kind) =>
    [...source.matchAll(kind)].map(([, text = ""]) => text),
  );
  const computed = bound.filter(({ name, of }) => of && callOf(name, "[a-z][\\w.]*").test(source));
  const spelt = [...source.matchAll(ON_THE_SERVER)].map(([, key = ""]) => key);
  return [
    ...spelt,
    ...computed.map(({ of }) => `${of}[.][^.]+`),
    ...texts.flatMap((text) => [...namespaces].map((name) => patternOf(under(name, text)))),
  ];
};

describe("the texts", () => {
  it("are all said somewhere", () => {
    const meant = new RegExp(
      `^(${[...new Set(FILES.flatMap((f) => meantBy(f.source)))].join("|")})$`,
    );
    const unused = KEYS.filter((key) => !NAMED_ELSEWHERE.test(key) && !meant.test(key));
    expect(unused).toEqual([]);
  });

  it.each(FILES.filter(({ source }) => source.includes("useTranslations(")))(
    "that $path asks for exist",
    ({ source }) => {
      const namespaces = new Map<string, string[]>();
      for (const [, name = "", namespace = ""] of source.matchAll(BOUND))
        namespaces.set(name, [...(namespaces.get(name) ?? []), namespace]);
      for (const [name, known] of namespaces)
        for (const [, key = ""] of source.matchAll(callOf(name, '"[^"]+"')))
          expect(
            known.some((namespace) => KEYS.includes(under(namespace, key.slice(1, -1)))),
            `${name}(${key})`,
          ).toBe(true);
    },
  );
});
