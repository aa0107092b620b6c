"use client";
import { startTransition, useCallback, useEffect, useMemo, useState } from "react";
import { searchTexts } from "./filter";
import { type Scene, sceneOf } from "./selection";
import type { TeamGridProps } from "./team-grid-props";
import { cellFlags } from "./totals";
import { useAfterPaint } from "./use-after-paint";

const IDLE_MILLISECONDS = 250;

type Given = Pick<TeamGridProps, "model" | "visible" | "detail" | "emphasis">;

/** What is shown and which cells are meant; each changes only with what it is made of. */
export const useScene = ({ model, visible, detail = null, emphasis }: Given) => {
  const scene = useMemo(() => sceneOf(model, visible, detail), [model, visible, detail]);
  const flags = useMemo(() => (emphasis ? cellFlags(emphasis) : null), [emphasis]);
  // Whoever types the first letter need not wait until 10,000 texts are ready to be searched.
  useEffect(() => {
    const timer = setTimeout(() => searchTexts(model.rows), IDLE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [model.rows]);
  return { scene, flags };
};

/** What the elements tell: at once to whoever is in the grid with the keyboard, else after the picture. */
export const useTold = (scene: Scene, inside: boolean): Scene | null => {
  const painted = useAfterPaint(scene);
  return inside ? scene : painted;
};

type Rows = { first: number; last: number };
const steady = (now: Rows, next: Rows): Rows =>
  now.first === next.first && now.last === next.last ? now : next;

/** The rows in view since scrolling came to rest, told to whoever wants to know. */
export const useInView = ({ onRowsInView }: Pick<TeamGridProps, "onRowsInView">) => {
  const [inView, setInView] = useState<Rows>({ first: 0, last: -1 });
  useEffect(() => onRowsInView?.(inView), [onRowsInView, inView]);
  // A screenful of places may wait for whatever the reader does next.
  const onSettle = useCallback(
    (rows: Rows) => startTransition(() => setInView((now) => steady(now, rows))),
    [],
  );
  return { inView, onSettle };
};
