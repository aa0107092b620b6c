"use client";

import { useLocale, useTranslations } from "use-intl";
import { DayInput } from "@/components/day/day-input";
import { EARLIEST, typedDay } from "@/components/day/typed-day";
import { Field } from "@/components/ui/field";
import { type Day, weekdayOf } from "@/lib/attendance/day";
import { formatWeekdayNumber } from "@/lib/text/format";

type Props = {
  day: Day | null;
  /** Where the person is; later days are not offered. */
  today: Day;
  problem: string | null;
  /** A shift here passes midnight, so that the day of a punch is not plain. */
  nightly: boolean;
  onChange: (day: Day | null) => void;
};

/** The work day that the punch belongs to. */
export function DayStep({ day, today, problem, nightly, onChange }: Props) {
  const t = useTranslations("remedyForm");
  const language = useLocale();
  return (
    <Field label={t("day")} hint={nightly ? t("dayHint") : null} error={problem}>
      {(wiring) => (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <DayInput
            {...wiring}
            label={t("day")}
            day={day}
            required
            min={EARLIEST}
            max={today}
            defaultValue={day ?? ""}
            onChange={({ target }) => onChange(typedDay(target.value))}
            className="w-48"
          />
          {day ? (
            <output className="text-sm">{formatWeekdayNumber(weekdayOf(day), language)}</output>
          ) : null}
        </div>
      )}
    </Field>
  );
}
