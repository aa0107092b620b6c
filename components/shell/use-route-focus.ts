"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { focusMain } from "@/components/ui/use-focus-return";

const isInPage = () => {
  const { activeElement } = document;
  return activeElement?.id !== "main" && activeElement?.closest("#main") !== null;
};

/** Kept beside the frames: a page that is missing stands in one of its own. */
let before: string | null = null;

/** On another page the focus begins at its top, unless the page has taken it itself; Next says its title aloud. */
export const useRouteFocus = (): void => {
  const path = usePathname();
  useEffect(() => {
    const arrived = before !== null && before !== path;
    before = path;
    if (arrived && !isInPage()) focusMain();
  }, [path]);
};
