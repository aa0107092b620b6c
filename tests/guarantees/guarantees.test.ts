import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BULK } from "./bulk";
import { EXCEPTIONS } from "./exceptions";
import { EXPORTS } from "./exports";
import type { Guarantee } from "./guarantee";
import { RULES } from "./rules";
import { SCOPE } from "./scope";
import { TELLING } from "./telling";
import { TRAPS } from "./traps";
import { TRENDS_AND_OUTAGES } from "./trends";
import { WEATHER } from "./weather";

const LISTS: Record<string, readonly Guarantee[]> = {
  BULK,
  EXCEPTIONS,
  EXPORTS,
  RULES,
  SCOPE,
  TELLING,
  TRAPS,
  TRENDS_AND_OUTAGES,
  WEATHER,
};

const missing = ({ shownBy }: Guarantee): string[] =>
  Object.entries(shownBy).flatMap(([file, titles]) => {
    const source = existsSync(file) ? readFileSync(file, "utf8") : "";
    return titles.filter((title) => !source.includes(title)).map((title) => `${file}: ${title}`);
  });

describe.each(Object.entries(LISTS))("%s", (_, list) => {
  it.each(list)("$what", (guarantee) => {
    expect(Object.values(guarantee.shownBy).flat().length).toBeGreaterThan(0);
    expect(missing(guarantee)).toEqual([]);
  });
});
