"use client";

import { useRef } from "react";

const MAIN_ID = "main";

/** Where the focus goes when what had it is gone. */
export const focusMain = (): void =>
  document.getElementById(MAIN_ID)?.focus({ preventScroll: true });

const isLost = () => document.activeElement === null || document.activeElement === document.body;

/** For a dialog that nothing declares as its trigger: `remember` as it opens, `giveBack` as it closes. */
export const useFocusReturn = () => {
  const before = useRef<Element | null>(null);
  return {
    remember: () => {
      before.current = document.activeElement;
    },
    giveBack: (event: Event) => {
      event.preventDefault();
      const back = before.current;
      if (!isLost()) return;
      if (back instanceof HTMLElement && back.isConnected && back !== document.body)
        back.focus({ preventScroll: true });
      else focusMain();
    },
  };
};
