"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Cell } from "@/lib/attendance/record";
import type { State } from "@/lib/attendance/result";

/** A cell in words: its state with the punch it is about, and what lies over it. */
export const useCellWords = () => {
  const t = useTranslations();
  return useMemo(() => {
    const state = (name: State) => t(`state.${name}.label`);
    const sided = ({ state: name, side }: Cell) =>
      side === "none"
        ? state(name)
        : t("punch.sideState", { side: t(`punch.${side}`), state: state(name) });
    const overlay = ({ overlay: over }: Cell) =>
      over === "none" ? null : t(over === "pending" ? "punch.alsoPending" : "punch.alsoRemedied");
    return {
      state,
      letter: (name: State) => t(`state.${name}.mark`),
      sided,
      overlay,
      /** Both, as one line. */
      whole: (cell: Cell) => [sided(cell), overlay(cell)].filter(Boolean).join(" · "),
    };
  }, [t]);
};
