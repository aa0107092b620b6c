"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the keyboard has a Command key; the server says no. */
export const useAppleKeyboard = (): boolean =>
  useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.userAgent),
    () => false,
  );
