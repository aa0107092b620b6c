"use client";

import { useLocale, useTranslations } from "use-intl";
import { formatDay } from "@/lib/text/format";
import type { CountQuery, GridModel } from "./grid/model";
import { nameOfStates } from "./team-counts";

/** What a total asks for, in words: whose, which day, which states. */
export const useCountName = () => {
  const t = useTranslations();
  const language = useLocale();
  const separator = language === "en" ? ", " : "、";
  return ({ rows }: GridModel, { employeeId, day, states }: CountQuery): string => {
    const name = nameOfStates(states);
    const what = name ? t(name) : states.map((state) => t(`state.${state}.label`)).join(separator);
    const who = rows.find((row) => row.employeeId === employeeId)?.name;
    const when = day && formatDay(day, language, "weekday");
    return [who, when, what].filter(Boolean).join(" · ");
  };
};
