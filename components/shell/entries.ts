import type { LucideIcon } from "lucide-react";

const SECTIONS = ["people", "pages", "actions"] as const;
type Section = (typeof SECTIONS)[number];

/** Something the palette can do. */
export type Entry = {
  id: string;
  section: Section;
  label: string;
  /** Said beside the label, such as a department. */
  detail?: string;
  /** What it is also found by. */
  words?: string;
  icon: LucideIcon;
  run: () => void;
};

const wordsOf = (text: string) => text.toLocaleLowerCase().split(/\s+/).filter(Boolean);

/** Entries that hold every word of what was typed; all of them while nothing was. */
export const matching = (entries: readonly Entry[], typed: string): Entry[] => {
  const wanted = wordsOf(typed);
  return entries.filter(({ label, words = "" }) => {
    const text = `${label} ${words}`.toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
};

/** As they are shown, section after section; the keys walk the same order. */
export const inSections = (entries: readonly Entry[]): { section: Section; entries: Entry[] }[] =>
  SECTIONS.map((section) => ({
    section,
    entries: entries.filter((entry) => entry.section === section),
  })).filter((group) => group.entries.length > 0);

/** The place a key leads to, round the ends; null for keys that do not move. */
export const placeAfter = (key: string, at: number, count: number): number | null => {
  if (count === 0) return null;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at - 1 + count) % count;
  if (key === "PageDown") return count - 1;
  return key === "PageUp" ? 0 : null;
};
