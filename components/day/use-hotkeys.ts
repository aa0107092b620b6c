"use client";

import { useEffect, useRef } from "react";
import { isTyping } from "@/components/ui/is-typing";

/** Keys mean themselves while somebody types, and a dialog has keys of its own. */
const isBusy = (target: EventTarget | null): boolean =>
  isTyping(target) || document.querySelector("[role=dialog], [role=alertdialog]") !== null;

type Keys = Record<string, ((target: Element | null) => void) | undefined>;

/** Single keys of a screen, by their lower-case name; silent while typing and behind a dialog. */
export const useHotkeys = (keys: Keys): void => {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act || isBusy(event.target)) return;
      event.preventDefault();
      act(document.activeElement);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
};
