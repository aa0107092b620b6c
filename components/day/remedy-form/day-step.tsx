"use client";

import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { addDays, type Day, isDay } from "@/lib/attendance/day";

type Props = {
  day: Day | null;
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
  return (
    <Field label={t("day")} hint={t("dayHint")} error={problem}>
      {(wiring) => (
        <TextInput
          {...wiring}
          type="date"
          required
          min={EARLIEST}
          max={addDays(today, 1)}
          defaultValue={day ?? ""}
          onChange={({ target }) => onChange(dayIn(target.value))}
          className="!w-48"
        />
      )}
    </Field>
  );
}
