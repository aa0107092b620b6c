"use client";
import { startTransition, useEffect, useRef, useState } from "react";

/** Calls back once the frame that is being made has been shown; the result calls it off. */
const afterPaint = (then: () => void): (() => void) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = then;
  const frame = requestAnimationFrame(() => port2.postMessage(null));
  return () => {
    cancelAnimationFrame(frame);
    port1.close();
  };
};

/**
 * The value as of the last frame that was shown, null before the first; for what the picture need not
 * wait for. Where there are no frames it is the value itself.
 */
export const useAfterPaint = <T>(value: T): T | null => {
  const [painted, setPainted] = useState<T | null>(() =>
    typeof window === "undefined" ? value : null,
  );
  const first = useRef(true);
  useEffect(
    () =>
      afterPaint(() => {
        const show = () => setPainted(() => value);
        // At first there is nothing; later ones may wait for whatever the reader does next.
        if (first.current) show();
        else startTransition(show);
        first.current = false;
      }),
    [value],
  );
  return painted;
};
