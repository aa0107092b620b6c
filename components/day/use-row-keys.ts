"use client";

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useHotkeys } from "@/components/day/use-hotkeys";

type Does = {
  onOpen: (key: string) => void;
  /** What single letters do with the row, by their lower-case name. */
  letters: Readonly<Record<string, (key: string) => void>>;
  onToggle: (key: string, reach: boolean) => void;
  onAll: () => void;
  /** Null where nothing is chosen. */
  onClear: (() => void) | null;
  /** The last row was left downwards. */
  onEnd?: () => void;
};

const STEPS: Readonly<Record<string, number>> = { j: 1, arrowdown: 1, k: -1, arrowup: -1 };

const rowsIn = (box: RefObject<HTMLElement | null>) => [
  ...(box.current?.querySelectorAll<HTMLElement>("[data-row]") ?? []),
];

const isOnRow = (target: EventTarget, row: Element) =>
  target === row || (target instanceof HTMLInputElement && target.type === "checkbox");

/** A row that goes while it has the keyboard leaves it to the one that takes its place. */
const useHeir = (
  order: readonly string[],
  current: string | null,
  focusAt: (place: number) => void,
) => {
  const place = useRef(-1);
  useEffect(() => {
    if (current === null) return;
    const at = order.indexOf(current);
    const lost = at < 0 && place.current >= 0 && document.activeElement === document.body;
    if (lost) focusAt(place.current);
    if (at >= 0) place.current = at;
  });
  return place;
};

/** One row of the list has the keyboard; J and K lead into it from anywhere. */
export const useRowKeys = (
  box: RefObject<HTMLElement | null>,
  order: readonly string[],
  does: Does,
) => {
  const [current, setCurrent] = useState<string | null>(null);
  const focus = (row: HTMLElement | undefined) => {
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  };
  const move = (from: Element | null, step: number) => {
    const rows = rowsIn(box);
    const at = rows.findIndex((row) => row.isSameNode(from));
    const last = rows.findIndex(({ dataset }) => dataset.row === current);
    const next = at >= 0 ? at + step : Math.max(0, last);
    if (next >= rows.length) does.onEnd?.();
    focus(rows[Math.min(rows.length - 1, Math.max(0, next))]);
  };
  const place = useHeir(order, current, (at) => {
    const rows = rowsIn(box);
    focus(rows[Math.min(at, rows.length - 1)]);
  });
  const rowOf = (element: Element | null) => element?.closest<HTMLElement>("[data-row]") ?? null;
  const enter = (step: number) => (target: Element | null) => move(rowOf(target), step);
  useHotkeys({ j: enter(1), k: enter(-1) });

  const letter = (key: string, name: string): boolean => {
    const doIt = does.letters[key];
    doIt?.(name);
    return doIt !== undefined;
  };
  const act = (event: KeyboardEvent<HTMLElement>, row: HTMLElement): boolean => {
    const key = event.key.toLowerCase();
    const name = row.dataset.row ?? "";
    const onRow = isOnRow(event.target, row);
    if (event.ctrlKey || event.metaKey) {
      if (key !== "a") return false;
      does.onAll();
      return true;
    }
    const step = STEPS[key];
    if (step !== undefined) move(row, step);
    else if (key === "enter" && onRow) does.onOpen(name);
    else if (key === " " && event.target === row) does.onToggle(name, event.shiftKey);
    else if (key === "escape" && does.onClear) does.onClear();
    else return letter(key, name);
    return true;
  };
  return {
    current,
    onFocus: (target: Element) => {
      const name = rowOf(target)?.dataset.row;
      if (name !== undefined) setCurrent(name);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const row = event.target instanceof Element ? rowOf(event.target) : null;
      if (row && !event.altKey && act(event, row)) event.preventDefault();
    },
    /** Leads the keyboard to a row, or to the one in its place. */
    focusRow: (name: string | null) => {
      const rows = rowsIn(box);
      const heir = rows[Math.min(Math.max(0, place.current), rows.length - 1)];
      focus(rows.find(({ dataset }) => dataset.row === name) ?? heir);
    },
  };
};
