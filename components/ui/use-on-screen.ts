"use client";

import { type RefObject, useEffect, useRef } from "react";

const NEAR = "160px";

/** Says once that the element has come on screen, or nearly. */
export const useOnScreen = <E extends HTMLElement>(onSeen: () => void): RefObject<E | null> => {
  const element = useRef<E>(null);
  const say = useRef(onSeen);
  say.current = onSeen;
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        say.current();
      },
      { rootMargin: NEAR },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return element;
};
