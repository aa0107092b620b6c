"use client";

import { useEffect, useState } from "react";

const focused = () =>
  document.activeElement instanceof HTMLElement ? document.activeElement : null;

/** Gives the keyboard back to what had it before a dialog, unless its screen already has. */
export const useFocusReturn = () => {
  const [before] = useState(focused);
  useEffect(() => {
    return () => {
      // The dialog lets go of the focus only after all of its effects are undone.
      setTimeout(() => {
        const nowhere = document.activeElement === null || document.activeElement === document.body;
        if (nowhere && before?.isConnected) before.focus();
      });
    };
  }, [before]);
};
