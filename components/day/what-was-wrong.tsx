"use client";

import { useTranslations } from "use-intl";
import type { State } from "@/lib/attendance/result";
import { useCellWords } from "./use-cell-words";

type Props = { state: State; minutesOff: number | null };

/** The state of a punch; how late or early it was says it by itself where it is known. */
export function WhatWasWrong({ state, minutesOff }: Props) {
  const t = useTranslations("punch");
  const words = useCellWords();
  if (minutesOff === null) return words.state(state);
  const off = t(state === "early" ? "early" : "late", { count: minutesOff });
  return state === "serious-late" ? `${words.state(state)} · ${off}` : off;
}
