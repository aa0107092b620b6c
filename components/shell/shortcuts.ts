type Group = "everywhere" | "grid" | "calendar";

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
    | "open"
    | "correct";
  group: Group;
  /** The pages where it works, by the beginning of their path; everywhere where there are none. */
  on?: readonly string[];
};

const GRID = ["/team"];
const CALENDAR = ["/me", "/employees"];

/** THE table of keys, in the order they are shown. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ["Mod", "K"], does: "palette", group: "everywhere" },
  { keys: ["?"], does: "map", group: "everywhere" },
  { keys: ["/"], does: "search", group: "everywhere", on: GRID },
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
