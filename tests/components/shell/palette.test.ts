import { CircleHelp } from "lucide-react";
import { describe, expect, it } from "vitest";
import { type Entry, inSections, matching, placeAfter } from "@/components/shell/entries";

const entry = (id: string, section: Entry["section"], label: string, words?: string): Entry => ({
  id,
  section,
  label,
  ...(words && { words }),
  icon: CircleHelp,
  run: () => undefined,
});

const ENTRIES = [
  entry("team", "pages", "团队考勤", "team"),
  entry("me", "pages", "我的考勤", "me"),
  entry("dark", "actions", "外观：深色", "dark"),
];
const found = (typed: string) => matching(ENTRIES, typed).map(({ id }) => id);

describe("the palette", () => {
  it("offers everything while nothing was typed", () => {
    expect(found("  ")).toEqual(["team", "me", "dark"]);
  });

  it("finds by any part of a label, in any case, and by the word behind it", () => {
    expect(found("考勤")).toEqual(["team", "me"]);
    expect(found("TEAM")).toEqual(["team"]);
    expect(found("考勤 me")).toEqual(["me"]);
    expect(found("nothing")).toEqual([]);
  });

  it("shows people before pages before actions and leaves empty sections out", () => {
    const people = [entry("p", "people", "李静")];
    const order = inSections([...ENTRIES, ...people]).map(({ section }) => section);
    expect(order).toEqual(["people", "pages", "actions"]);
    expect(inSections(people).map(({ section }) => section)).toEqual(["people"]);
  });

  it("walks round its ends and ignores the keys of typing", () => {
    expect(placeAfter("ArrowDown", 2, 3)).toBe(0);
    expect(placeAfter("ArrowUp", 0, 3)).toBe(2);
    expect(placeAfter("PageDown", 0, 3)).toBe(2);
    expect(placeAfter("PageUp", 2, 3)).toBe(0);
    expect(placeAfter("a", 0, 3)).toBeNull();
    expect(placeAfter("ArrowDown", 0, 0)).toBeNull();
  });
});
