"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { focusMain } from "@/components/ui/use-focus-return";

const isInPage = () => {
  const { activeElement } = document;
  return activeElement?.id !== "main" && activeElement?.closest("#main") !== null;
};

/** On another page the focus begins at its top, unless the page has taken it itself; Next says its title aloud. */
export const useRouteFocus = (): void => {
  const path = usePathname();
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    if (!isInPage()) focusMain();
  }, [path]);
};
