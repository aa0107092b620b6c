/** Text as it fits, and how wide it is then. */
type Cut = { text: string; width: number };

/** Cuts text to a width in the given font, ending in …; results are remembered. */
export const newEllipsis = (measure: (text: string, font: string) => number) => {
  let known = new Map<string, Cut>();
  return (text: string, font: string, width: number): Cut => {
    const key = `${width}|${font}|${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const cut = cutTo(text, width, (part) => measure(part, font));
    if (known.size > 30_000) known = new Map();
    known.set(key, cut);
    return cut;
  };
};
export type Ellipsis = ReturnType<typeof newEllipsis>;

/** Latin and Chinese, of which each character is a letter by itself. */
const PLAIN = /^[ -\u02ff\u2010-\u2027\u3000-\u3029\u3400-\u9fff\uff00-\uff9d]*$/;
let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for one letter: an emoji of several parts is never cut in two. The browser takes long to make what knows that. */
const lettersOf = (text: string): string[] => {
  if (PLAIN.test(text)) return text.split("");
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
};

const cutTo = (text: string, width: number, measure: (part: string) => number): Cut => {
  const whole = measure(text);
  if (whole <= width) return { text, width: whole };
  const letters = lettersOf(text);
  let fits = 0;
  let over = letters.length;
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (measure(`${letters.slice(0, middle).join("")}…`) <= width) fits = middle;
    else over = middle;
  }
  const cut = fits === 0 ? "" : `${letters.slice(0, fits).join("").trimEnd()}…`;
  return { text: cut, width: measure(cut) };
};
