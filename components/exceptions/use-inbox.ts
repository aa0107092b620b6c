"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { useOpenDay } from "@/components/day/use-open-day";
import { useRowKeys } from "@/components/day/use-row-keys";
import type { ExceptionItem } from "@/lib/contract/exceptions";
import { allOrNone, chosenOf, NONE_CHOSEN, toggled } from "./choice";
import { dayOfKey, itemKey } from "./groups";
import type { ExceptionList } from "./use-exception-list";
import { useLeft } from "./use-left";

/** Many days at once, taken as they were chosen. */
type Many = { of: "correct" | "remind"; items: readonly ExceptionItem[] };

/** The keyboard goes back to the row of the day that was open, wherever it was opened from. */
const useRowReturn = (
  shown: { employeeId: string; day: ExceptionItem["day"] } | null,
  focusRow: (key: string) => void,
) => {
  const last = useRef<string | null>(null);
  const name = shown && itemKey(shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening and closing matter
  useEffect(() => {
    const closed = last.current;
    last.current ??= name;
    if (name !== null || closed === null) return;
    last.current = null;
    // The dialog lets go of the focus only after all of its effects are undone.
    const timer = setTimeout(() => focusRow(closed), 30);
    return () => clearTimeout(timer);
  }, [name]);
};

/** What is open beside the list, what is chosen in it, and which row has the keyboard. */
export const useInbox = (list: ExceptionList, box: RefObject<HTMLElement | null>) => {
  const [choice, setChoice] = useState(NONE_CHOSEN);
  const [many, setMany] = useState<Many | null>(null);
  const day = useOpenDay();
  const order = list.items.map(itemKey);
  const chosen = chosenOf(list.items, choice);
  const begin = (of: Many["of"]) => setMany({ of, items: chosen });
  const withDay = (key: string, act: typeof day.open) => {
    const of = dayOfKey(key);
    if (of) act(of);
  };
  const keys = useRowKeys(box, order, {
    onOpen: (key) => withDay(key, day.open),
    letters: { r: (key) => (chosen.length > 0 ? begin("correct") : withDay(key, day.correct)) },
    onToggle: (key, reach) => {
      if (order.includes(key)) setChoice(toggled(choice, key, order, reach));
    },
    onAll: () => setChoice(allOrNone(choice, order)),
    onClear: chosen.length > 0 ? () => setChoice(NONE_CHOSEN) : null,
    onEnd: () => list.more?.(),
  });
  useRowReturn(day.shown, keys.focusRow);
  const left = useLeft(list, day.shown);
  return {
    day,
    keys,
    left,
    chosen,
    choosing: { choice, onChoose: setChoice },
    clear: () => setChoice(NONE_CHOSEN),
    many,
    begin,
    /** `done`: what was chosen has been dealt with. */
    endMany: (done: boolean) => {
      setMany(null);
      if (done) setChoice(NONE_CHOSEN);
    },
  };
};
