import { INKS, type Ink } from "@/components/day/mark-ink";

/** The theme as it is now; `key` tells two themes apart. */
export type Palette = { inks: Readonly<Record<Ink, string>>; font: string; key: string };

type Style = Pick<CSSStyleDeclaration, "getPropertyValue" | "color" | "fontFamily">;

/** Reads the theme's custom properties; one that is missing falls back to the text colour. */
export const paletteOf = (style: Style): Palette => {
  const read = (ink: Ink) => style.getPropertyValue(`--${ink}`).trim() || style.color;
  const inks = {
    ink: read("ink"),
    "ink-soft": read("ink-soft"),
    "ink-faint": read("ink-faint"),
    paper: read("paper"),
    "paper-raised": read("paper-raised"),
    line: read("line"),
    focus: read("focus"),
    "tone-red": read("tone-red"),
    "tone-red-soft": read("tone-red-soft"),
    "tone-amber": read("tone-amber"),
    "tone-amber-soft": read("tone-amber-soft"),
    "tone-violet": read("tone-violet"),
    "tone-violet-soft": read("tone-violet-soft"),
    "tone-blue": read("tone-blue"),
    "tone-blue-soft": read("tone-blue-soft"),
    "tone-grey": read("tone-grey"),
    "tone-grey-soft": read("tone-grey-soft"),
  } satisfies Record<Ink, string>;
  const font = style.fontFamily || "sans-serif";
  return { inks, font, key: [font, ...INKS.map((ink) => inks[ink])].join("|") };
};
