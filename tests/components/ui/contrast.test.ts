import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../../app/globals.css", import.meta.url), "utf8");

const tokensOf = (selector: string): Map<string, string> => {
  const body = css.split(new RegExp(`\\n *${selector} \\{`))[1]?.split("}")[0] ?? "";
  const pairs = [...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)];
  return new Map(pairs.map(([, name = "", value = ""]) => [name, value]));
};

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: string, b: string) => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const TONES = ["red", "amber", "violet", "blue", "grey"].map((tone) => `tone-${tone}`);
const PAPERS = ["paper", "paper-raised", "paper-sunken", "hover"];
const INKS = ["ink", "ink-soft", "ink-faint"];
const softOf = (tone: string) => `${tone}-soft`;

/** Every text and what it may lie on. */
const TEXTS: [text: string, ground: string][] = [
  ...PAPERS.flatMap((paper): [string, string][] =>
    [...INKS, ...TONES, "accent"].map((ink) => [ink, paper]),
  ),
  ...TONES.flatMap((tone): [string, string][] => [
    [tone, softOf(tone)],
    ["ink", softOf(tone)],
    ["ink-soft", softOf(tone)],
    ["paper-raised", tone],
  ]),
  ...["accent", ...INKS, "tone-violet", "tone-red", "tone-amber"].map((ink): [string, string] => [
    ink,
    "accent-soft",
  ]),
  ["accent-ink", "accent"],
  ["accent-ink", "accent-strong"],
  ["paper-raised", "ink"],
];

const EDGES: [edge: string, ground: string][] = [
  ...["paper", "paper-raised"].map((paper): [string, string] => ["line-strong", paper]),
  ...PAPERS.map((paper): [string, string] => ["focus", paper]),
];

const NAMED = [...PAPERS, ...INKS, ...TONES, ...TONES.map(softOf), "line", "focus", "accent"];

describe.each([":root", ".dark"])("the colours of %s", (selector) => {
  const tokens = tokensOf(selector);
  const ratio = ([over, under]: [string, string]) =>
    contrast(tokens.get(over) ?? "#000000", tokens.get(under) ?? "#000000");

  it("are all there", () => {
    expect([...NAMED, "accent-ink"].filter((name) => !tokens.has(name))).toEqual([]);
  });

  it("let every text be read: 4.5 to 1", () => {
    expect(TEXTS.filter((pair) => ratio(pair) < 4.5)).toEqual([]);
  });

  it("let edges of controls and the focus be seen: 3 to 1", () => {
    expect(EDGES.filter((pair) => ratio(pair) < 3)).toEqual([]);
  });
});

describe("the sheet", () => {
  it("answers to the settings of those who need it", () => {
    for (const query of ["forced-colors: active", "prefers-reduced-motion: reduce", "media print"])
      expect(css).toContain(query);
  });
});
