"use client";

import { startTransition, useEffect, useState } from "react";

let begun = false;

/**
 * False on the server and while the browser takes over what came from there; true soon afterwards, and
 * at once in whatever is shown later. For parts that only the browser can draw.
 */
export const useStarted = (): boolean => {
  const [started, set] = useState(begun);
  useEffect(() => {
    begun = true;
    startTransition(() => set(true));
  }, []);
  return started;
};
