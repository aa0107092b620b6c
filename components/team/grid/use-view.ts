"use client";
import { useLayoutEffect, useRef } from "react";
import { GridView } from "./grid-view";
import type { GridElements } from "./sheet";

const present = (items: (HTMLElement | null)[]): HTMLElement[] =>
  items.filter((item) => item !== null);

/** The parts of the grid that are moved and sized without React. */
const useParts = () => ({
  root: useRef<HTMLDivElement>(null),
  scroller: useRef<HTMLDivElement>(null),
  spacer: useRef<HTMLDivElement>(null),
  canvas: useRef<HTMLCanvasElement>(null),
  headStrip: useRef<HTMLDivElement>(null),
  headPin: useRef<HTMLDivElement>(null),
  footStrip: useRef<HTMLDivElement>(null),
  footPin: useRef<HTMLDivElement>(null),
  tip: useRef<HTMLDivElement>(null),
});
export type GridParts = ReturnType<typeof useParts>;

const elementsOf = (parts: GridParts): GridElements | null => {
  const { root, scroller, spacer, canvas, tip } = parts;
  if (!root.current || !scroller.current || !spacer.current || !canvas.current || !tip.current)
    return null;
  return {
    root: root.current,
    scroller: scroller.current,
    spacer: spacer.current,
    canvas: canvas.current,
    tip: tip.current,
    strips: present([parts.headStrip.current, parts.footStrip.current]),
    pins: present([parts.headPin.current, parts.footPin.current]),
  };
};

/** One GridView as long as the grid is mounted. Comes before the effects that use it. */
export const useView = () => {
  const parts = useParts();
  const view = useRef<GridView>(null);
  const kept = useRef(parts);
  useLayoutEffect(() => {
    const elements = elementsOf(kept.current);
    if (!elements) return;
    const mounted = new GridView(elements);
    view.current = mounted;
    return () => {
      mounted.destroy();
      view.current = null;
    };
  }, []);
  return { parts, view };
};
