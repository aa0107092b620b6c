import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newEllipsis } from "@/components/team/grid/ellipsis";

const WIDTH = 6;
const byLetters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The most letters, each one wide, that fit before a mark that is one wide too. */
const expected = (text: string): string => {
  if (text.length <= WIDTH) return text;
  const letters = [...byLetters.segment(text)].map(({ segment }) => segment);
  const fits = letters.findLastIndex((_, i) => letters.slice(0, i + 1).join("").length < WIDTH);
  return fits < 0
    ? ""
    : `${letters
        .slice(0, fits + 1)
        .join("")
        .trimEnd()}…`;
};

const names = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."阿卜杜热西提·买买提 Lin-é，（") }),
  fc.string({ unit: fc.constantFrom("张", "a", "e\u0301", "👩‍👧", "か\u3099", "𠮷", "ﾊﾟ", " ") }),
  fc.string({ unit: "binary" }),
);

describe("a name that is too wide", () => {
  it("is cut between what a reader takes for letters, in whatever script", () => {
    fc.assert(
      fc.property(names, (text) => {
        const cut = newEllipsis((part) => part.length)(text, "sans", WIDTH);
        expect(cut.text).toBe(expected(text));
      }),
    );
  });
});
