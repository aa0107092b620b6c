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
    | "correct";
  group: Group;
  /** The pages where it works, by the beginning of their path; everywhere where there are none. */
  on?: readonly string[];
};

const GRID = ["/team"];
const CALENDAR = ["/me", "/employees"];
const LIST = ["/exceptions"];

/** THE table of keys, in the order they are shown. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ["Mod", "K"], does: "palette", group: "everywhere" },
  { keys: ["?"], does: "map", group: "everywhere" },
  { keys: ["/"], does: "search", group: "everywhere", on: [...GRID, ...LIST] },
  { keys: ["Esc"], does: "close", group: "everywhere" },
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
  { keys: ["R"], does: "correct", group: "calendar", on: ["/employees"] },
  { keys: ["J"], does: "next", group: "list", on: LIST },
  { keys: ["K"], does: "before", group: "list", on: LIST },
  { keys: ["↑", "↓"], does: "move", group: "list", on: LIST },
  { keys: ["Enter"], does: "open", group: "list", on: LIST },
  { keys: ["R"], does: "correct", group: "list", on: LIST },
  { keys: ["Space"], does: "select", group: "list", on: LIST },
  { keys: ["Shift", "Space"], does: "extend", group: "list", on: LIST },
  { keys: ["Mod", "A"], does: "all", group: "list", on: LIST },
];

const worksOn = ({ on }: Shortcut, path: string) =>
  on === undefined || on.some((start) => path === start || path.startsWith(`${start}/`));

/** The keys that work on a page, by what they act on; groups without any are left out. */
export const shortcutsOn = (path: string): { group: Group; rows: Shortcut[] }[] => {
  const here = SHORTCUTS.filter((shortcut) => worksOn(shortcut, path));
  return [...new Set(here.map(({ group }) => group))].map((group) => ({
    group,
    rows: here.filter((shortcut) => shortcut.group === group),
  }));
};
