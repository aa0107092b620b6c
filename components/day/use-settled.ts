"use client";

import { useEffect, useState } from "react";

export const TYPING_MS = 300;

/** The value once it has been left alone for a moment. */
export const useSettled = (value: string): string => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};
