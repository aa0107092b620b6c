"use client";

import { useLocale, useTranslations } from "use-intl";
import { DateStepper } from "@/components/ui/date-stepper";
import { Select } from "@/components/ui/select";
import { formatPeriod } from "@/lib/text/format";
import { type PeriodInUrl, START_DAYS } from "./use-period";

type Props = {
  at: PeriodInUrl;
  /** How the present is called where it is the latest days and no period. */
  latest?: string;
};

/** Which month or cycle is shown, its neighbours, and the day on which a cycle begins. */
export function PeriodStepper({ at, latest }: Props) {
  const t = useTranslations("team.period");
  const months = useTranslations("common.month");
  const language = useLocale();
  const monthly = at.startDay === 1;
  return (
    <div className="flex items-center gap-2 max-md:w-full max-md:justify-between">
      <Select
        quiet
        aria-label={t("start")}
        value={at.startDay}
        onChange={(event) => at.startOn(Number(event.target.value))}
        className="w-36 print:hidden max-md:w-auto max-md:max-w-44 max-md:flex-1"
      >
        {START_DAYS.map((day) => (
          <option key={day} value={day}>
            {day === 1 ? t("calendar") : t("from", { day })}
          </option>
        ))}
      </Select>
      <DateStepper
        value={latest && at.isCurrent ? latest : formatPeriod(at.range, language)}
        labels={{
          group: monthly ? months("label") : t("label"),
          previous: monthly ? months("previous") : t("previous"),
          next: monthly ? months("next") : t("next"),
          current: latest ?? (monthly ? months("current") : t("current")),
        }}
        onPrevious={at.previous}
        onNext={at.next}
        nextDisabled={at.isCurrent}
        onCurrent={at.isCurrent ? undefined : at.current}
      />
    </div>
  );
}
