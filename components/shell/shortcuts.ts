import type { Role } from "@/lib/attendance/person";

type Group = "everywhere" | "grid" | "calendar" | "list";

type Shortcut = {
  /** What to press, in order or together; `Mod` is Ctrl, and Command on Apple's keyboards. */
  keys: readonly string[];
  /** What it does: the text `shell.shortcuts.<does>`. */
  does:
    | "palette"
    | "map"
    | "search"
    | "close"
    | "move"
    | "ends"
    | "monthEnds"
    | "edges"
    | "extend"
    | "select"
    | "all"
    | "next"
    | "before"
    | "open"
    | "correct"
    | "story"
    | "approve"
    | "reject"
    | "following"
    | "preceding";
  group: Group;
  /** The paths of the pages where it works; everywhere where there is none. */
  on?: RegExp;
  /** Only for who heads or administers: it searches, chooses or decides among others' rows. */
  overOthers?: true;
};

const GRID = /^\/team$/;
const CALENDAR = /^\/(me|employees)(\/|$)/;
const INBOX = /^\/exceptions$/;
const REMEDIES = /^\/remedies$/;
const STORY = /^\/remedies\/(?!new$)/;
const LIST = /^\/(exceptions|remedies)$/;

/** THE table of keys, in the order they are shown. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ["Mod", "K"], does: "palette", group: "everywhere" },
  { keys: ["?"], does: "map", group: "everywhere" },
  {
    keys: ["/"],
    does: "search",
    group: "everywhere",
    on: /^\/(team|exceptions|remedies)$/,
    overOthers: true,
  },
  { keys: ["Esc"], does: "close", group: "everywhere" },
  { keys: ["A"], does: "approve", group: "everywhere", on: STORY, overOthers: true },
  { keys: ["X"], does: "reject", group: "everywhere", on: STORY, overOthers: true },
  { keys: ["J"], does: "following", group: "everywhere", on: STORY },
  { keys: ["K"], does: "preceding", group: "everywhere", on: STORY },
  { keys: ["←", "↑", "↓", "→"], does: "move", group: "grid", on: GRID },
  { keys: ["Home", "End"], does: "ends", group: "grid", on: GRID },
  { keys: ["Mod", "←↑↓→"], does: "edges", group: "grid", on: GRID },
  { keys: ["Enter"], does: "open", group: "grid", on: GRID },
  { keys: ["R"], does: "correct", group: "grid", on: GRID },
  { keys: ["Space"], does: "select", group: "grid", on: GRID },
  { keys: ["Shift", "←↑↓→"], does: "extend", group: "grid", on: GRID },
  { keys: ["Mod", "A"], does: "all", group: "grid", on: GRID },
  { keys: ["←", "↑", "↓", "→"], does: "move", group: "calendar", on: CALENDAR },
  { keys: ["Home", "End"], does: "monthEnds", group: "calendar", on: CALENDAR },
  { keys: ["Enter"], does: "open", group: "calendar", on: CALENDAR },
  { keys: ["R"], does: "correct", group: "calendar", on: /^\/employees(\/|$)/ },
  { keys: ["J"], does: "next", group: "list", on: LIST },
  { keys: ["K"], does: "before", group: "list", on: LIST },
  { keys: ["↑", "↓"], does: "move", group: "list", on: LIST },
  { keys: ["Enter"], does: "open", group: "list", on: INBOX },
  { keys: ["R"], does: "correct", group: "list", on: INBOX },
  { keys: ["Enter"], does: "story", group: "list", on: REMEDIES },
  { keys: ["A"], does: "approve", group: "list", on: REMEDIES, overOthers: true },
  { keys: ["X"], does: "reject", group: "list", on: REMEDIES, overOthers: true },
  { keys: ["Space"], does: "select", group: "list", on: LIST, overOthers: true },
  { keys: ["Shift", "Space"], does: "extend", group: "list", on: LIST, overOthers: true },
  { keys: ["Mod", "A"], does: "all", group: "list", on: LIST, overOthers: true },
];

const worksOn = ({ on, overOthers }: Shortcut, path: string, role: Role) =>
  (on === undefined || on.test(path)) && !(overOthers && role === "employee");

/** The keys that work for a role on a page, by what they act on; groups without any are left out. */
export const shortcutsOn = (path: string, role: Role): { group: Group; rows: Shortcut[] }[] => {
  const here = SHORTCUTS.filter((shortcut) => worksOn(shortcut, path, role));
  return [...new Set(here.map(({ group }) => group))].map((group) => ({
    group,
    rows: here.filter((shortcut) => shortcut.group === group),
  }));
};
