"use client";

import { useEffect, useRef } from "react";

/** While something typed would be lost the browser asks before it leaves; `onDirty` hears of it. */
export const useLeaveGuard = (dirty: boolean, onDirty: ((dirty: boolean) => void) | undefined) => {
  const tell = useRef(onDirty);
  tell.current = onDirty;
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    tell.current?.(true);
    window.addEventListener("beforeunload", ask);
    return () => {
      tell.current?.(false);
      window.removeEventListener("beforeunload", ask);
    };
  }, [dirty]);
};
