"use client";

import { type RefObject, useEffect, useRef } from "react";
import { isTyping } from "@/components/ui/is-typing";

/** `/` leads to the search box from anywhere but a place where one types; ↓ leads on to what it found. */
export const useSearchKeys = (box: RefObject<HTMLInputElement | null>, leaveDown: () => void) => {
  const leave = useRef(leaveDown);
  useEffect(() => {
    leave.current = leaveDown;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const inBox = event.key === "ArrowDown" && event.target === box.current;
      if (!inBox && (event.key !== "/" || isTyping(event.target))) return;
      event.preventDefault();
      if (inBox) leave.current();
      else box.current?.focus();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [box]);
};
