"use client";
import {
  type RefObject,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type Focus, firstFocus, keyAt, locate } from "./focus-key";
import type { GridView } from "./grid-view";
import type { CellKey } from "./model";
import type { At } from "./navigation";
import { type GridAction, reduceGrid, type Scene, type Selection } from "./selection";
import type { TeamGridProps } from "./team-grid-props";

/**
 * Why the next commit should bring the focus into sight; `show` leaves the keyboard alone, `late` is
 * `by hand` that has waited for its rows.
 */
type Wanted = "nothing" | "show" | "by key" | "by hand" | "late";
type Memory = { anchor: At | null; base: Selection; visible: Scene["visible"] };

/** Where the keyboard is, and what had been typed there. */
type Keyboard = { on: Element | null; typed: string | null };
const keyboardNow = (): Keyboard => {
  const on = document.activeElement;
  return { on, typed: on instanceof HTMLInputElement ? on.value : null };
};

/** Focus and selection: one focus by person and day that outlives new data. */
export const useGrid = (props: TeamGridProps, scene: Scene, view: RefObject<GridView | null>) => {
  const { selection, onSelectionChange, initialFocus } = props;
  const [focus, setFocus] = useState<Focus>(() => firstFocus(scene, initialFocus));
  const [inside, setInside] = useState(false);
  const [met, setMet] = useState(initialFocus !== undefined);
  const memory = useRef<Memory | null>(null);
  const wanted = useRef<Wanted>("show");
  const askedFrom = useRef<Keyboard | null>(null);
  const at = useMemo(() => locate(scene, focus), [scene, focus]);

  const want = (how: Wanted) => {
    wanted.current = how;
    askedFrom.current = keyboardNow();
  };
  const act = (action: GridAction): boolean => {
    const kept = memory.current?.visible === scene.visible ? memory.current : null;
    const shape = { ...scene.shape, page: view.current?.page ?? scene.shape.page };
    const now = { ...scene, shape };
    const before = { at, anchor: kept?.anchor ?? null, base: kept?.base ?? selection, selection };
    const next = reduceGrid(before, action, now);
    if (next === before) return false;
    memory.current = { anchor: next.anchor, base: next.base, visible: scene.visible };
    want(action.type === "key" ? "by key" : "by hand");
    setFocus({ key: keyAt(now, next.at), at: next.at });
    if (next.selection !== selection) onSelectionChange(next.selection);
    return true;
  };

  useImperativeHandle(props.focusRef, () => ({
    focus: (cell?: CellKey) => {
      want("by hand");
      const key = cell && { employeeId: cell.employeeId, column: cell.day };
      setFocus({ key: key ?? focus.key, at });
    },
  }));
  const enter = () => {
    setInside(true);
    setMet(true);
  };
  /** A place nobody has been at yet is not singled out: it would look chosen. */
  const marked = met ? at : null;
  return { at, marked, inside, enter, leave: () => setInside(false), act, wanted, askedFrom };
};

const FOCUS_MILLISECONDS = 450;

type Followed = Pick<ReturnType<typeof useGrid>, "at" | "inside" | "wanted" | "askedFrom"> & {
  /** The elements are those of what is shown; else a later commit brings them. */
  reached: boolean;
  root: RefObject<HTMLElement | null>;
  view: RefObject<GridView | null>;
};

/** The keyboard has gone elsewhere, or typed on: not in the grid, not left to nobody, not as it was. */
const isElsewhere = (root: HTMLElement | null, was: Keyboard | null): boolean => {
  const { on, typed } = keyboardNow();
  if (on === null || on === document.body || root?.contains(on)) return false;
  return on !== was?.on || typed !== was.typed;
};

/** Puts the keyboard on the focused place after a commit, and back when new data took it away. */
export const useFollow = (followed: Followed) => {
  const { at, inside, wanted, askedFrom, reached, root, view } = followed;
  useLayoutEffect(() => {
    const how = wanted.current;
    const lost = inside && !root.current?.contains(document.activeElement);
    if (how === "nothing" && !lost) return;
    if ((how === "by hand" || how === "late") && !reached) {
      wanted.current = "late";
      return view.current?.reveal(at);
    }
    wanted.current = "nothing";
    if (how === "late" && isElsewhere(root.current, askedFrom.current)) return;
    const element = root.current?.querySelector(`[data-at="${at.row}:${at.col}"]`);
    if (how !== "show" && element instanceof HTMLElement) element.focus({ preventScroll: true });
    if (how === "nothing") return;
    view.current?.reveal(at);
    if (how !== "by key") return;
    // The grid may reach below the window: the page follows, too.
    element?.scrollIntoView({ block: "nearest", inline: "nearest" });
    view.current?.tell(at, FOCUS_MILLISECONDS);
  });
};
