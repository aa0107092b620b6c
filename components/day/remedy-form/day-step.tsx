"use client";

import { useLocale, useTranslations } from "use-intl";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { type Day, isDay } from "@/lib/attendance/day";
import { formatDay } from "@/lib/text/format";

type Props = {
  day: Day | null;
  /** Where the person is; later days are not offered. */
  today: Day;
  problem: string | null;
  onChange: (day: Day | null) => void;
};

/** While a year is being typed it is not one that anybody means. */
const EARLIEST: Day = "2015-01-01";
const dayIn = (text: string): Day | null => (isDay(text) && text >= EARLIEST ? text : null);

/** The work day that the punch belongs to. */
export function DayStep({ day, today, problem, onChange }: Props) {
  const t = useTranslations("remedyForm");
  const language = useLocale();
  return (
    <Field label={t("day")} hint={t("dayHint")} error={problem}>
      {(wiring) => (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <TextInput
            {...wiring}
            type="date"
            required
            min={EARLIEST}
            max={today}
            defaultValue={day ?? ""}
            onChange={({ target }) => onChange(dayIn(target.value))}
            className="!w-48"
          />
          {day ? <output className="text-sm">{formatDay(day, language, "full")}</output> : null}
        </div>
      )}
    </Field>
  );
}
