"use client";

import { useEffect, useRef } from "react";

const TYPING = "input, textarea, select, [contenteditable=true], [role=alertdialog]";

/** R in the open drawer begins the form; nothing to see. */
export function CorrectKey({ onCorrect }: { onCorrect: (() => void) | undefined }) {
  const anchor = useRef<HTMLSpanElement>(null);
  const latest = useRef(onCorrect);
  latest.current = onCorrect;
  useEffect(() => {
    const dialog = anchor.current?.closest<HTMLElement>("[role=dialog]");
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest(TYPING) !== null;
      if (typing || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key.toLowerCase() !== "r" || !latest.current) return;
      event.preventDefault();
      latest.current();
    };
    dialog?.addEventListener("keydown", onKeyDown);
    return () => dialog?.removeEventListener("keydown", onKeyDown);
  }, []);
  return <span ref={anchor} hidden />;
}
