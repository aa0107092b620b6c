"use client";

import { useTranslations } from "use-intl";
import { Select } from "@/components/ui/select";
import { type PeriodInUrl, START_DAYS } from "./use-period";

type Props = {
  at: Pick<PeriodInUrl, "startDay" | "startOn" | "isCurrent" | "current">;
  /** How the present is called where it is the latest days and no period. */
  latest?: string | undefined;
  className?: string;
};

const LATEST = 0;

/** Calendar months, or the day on which a cycle begins; before them the latest days. */
export function CycleSelect({ at, latest, className = "flex-1" }: Props) {
  const t = useTranslations("team.period");
  return (
    <Select
      quiet
      aria-label={t("start")}
      value={latest && at.isCurrent ? LATEST : at.startDay}
      onChange={({ target }) => {
        const day = Number(target.value);
        if (day === LATEST) at.current();
        else at.startOn(day);
      }}
      className={className}
    >
      {latest ? <option value={LATEST}>{latest}</option> : null}
      {START_DAYS.map((day) => (
        <option key={day} value={day}>
          {day === 1 ? t("calendar") : t("from", { day })}
        </option>
      ))}
    </Select>
  );
}
