"use client";

import { useTranslations } from "use-intl";
import { Select } from "@/components/ui/select";
import { type PeriodInUrl, START_DAYS } from "./use-period";

type Props = { at: Pick<PeriodInUrl, "startDay" | "startOn">; className?: string };

/** Calendar months, or the day on which a cycle begins. */
export function CycleSelect({ at, className = "flex-1" }: Props) {
  const t = useTranslations("team.period");
  return (
    <Select
      quiet
      aria-label={t("start")}
      value={at.startDay}
      onChange={({ target }) => at.startOn(Number(target.value))}
      className={className}
    >
      {START_DAYS.map((day) => (
        <option key={day} value={day}>
          {day === 1 ? t("calendar") : t("from", { day })}
        </option>
      ))}
    </Select>
  );
}
