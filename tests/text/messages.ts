import { en } from "@/lib/text/en";
import { zhCn } from "@/lib/text/zh-cn";

export const LANGUAGES = { "zh-CN": zhCn, en };

/** Every text below an object, by its path. */
export const flatten = (texts: object, path = ""): Map<string, string> =>
  new Map(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]): [string, string][] => {
      const here = path ? `${path}.${key}` : key;
      if (typeof value === "string") return [[here, value]];
      return typeof value === "object" && value !== null ? [...flatten(value, here)] : [];
    }),
  );

/** The names of the ICU arguments of a text, sorted, each once. */
export const argumentsOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? ""))].sort();
