"use client";
import { startTransition, useCallback, useEffect, useMemo, useState } from "react";
import { sumsOf } from "./cell-text";
import { sceneOf } from "./selection";
import type { TeamGridProps } from "./team-grid-props";
import { cellFlags } from "./totals";

type Given = Pick<TeamGridProps, "model" | "visible" | "detail" | "emphasis">;

/** What is shown, its sums, and which cells are meant; each changes only with what it is made of. */
export const useScene = ({ model, visible, detail = null, emphasis }: Given) => {
  const scene = useMemo(() => sceneOf(model, visible, detail), [model, visible, detail]);
  const sums = useMemo(() => sumsOf({ model, visible }), [model, visible]);
  const flags = useMemo(() => (emphasis ? cellFlags(emphasis) : null), [emphasis]);
  return { scene, sums, flags };
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
