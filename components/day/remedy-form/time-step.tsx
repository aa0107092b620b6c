"use client";

import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { type Day, toDay, toWall, type Wall } from "@/lib/attendance/day";
import type { WindowWire } from "@/lib/contract/employees";
import { formatDay, formatWall } from "@/lib/text/format";
import { ClockInput } from "./clock-input";
import { type Draft, daysOfWindow, limitsOn } from "./draft";

type Props = {
  day: Day;
  window: WindowWire;
  now: Wall;
  draft: Draft;
  problem: string | null;
  onChange: (time: NonNullable<Draft["time"]>) => void;
};

const useDayNames = (workDay: Day) => {
  const common = useTranslations("common");
  const language = useLocale();
  return (on: Day) => {
    const date = formatDay(on, language, "weekday");
    if (on === workDay) return date;
    return `${common(on > workDay ? "nextDay" : "dayBefore")} ${date}`;
  };
};

/** The shift's own time, where it may be entered. */
const shiftTimeIn = ({ normalTime, from, to }: WindowWire, now: Wall) => {
  if (normalTime === null || normalTime < from || normalTime > to || normalTime > now) return null;
  return { on: toDay(normalTime.slice(0, 10)), clock: normalTime.slice(11) };
};

/** The corrected time; where a night's window has two days, on which of them. */
export function TimeStep({ day, window, now, draft, problem, onChange }: Props) {
  const t = useTranslations("remedyForm");
  const language = useLocale();
  const nameOf = useDayNames(day);
  const days = daysOfWindow(window, now);
  const proposed = {
    on: toDay(window.proposed.slice(0, 10)),
    clock: window.proposed.slice(11),
  };
  const { on, clock } = draft.time ?? proposed;
  const preset = shiftTimeIn(window, now);
  const isAnother = (time: { on: Day; clock: string }) => time.on !== on || time.clock !== clock;
  const range = {
    from: formatWall(day, window.from, language),
    to: formatWall(day, window.to, language),
  };
  return (
    <Field
      label={t("time")}
      note={draft.time === null && window.normalTime ? t("timeProposed") : null}
      hint={t("timeHint", range)}
      error={problem}
    >
      {(wiring) => (
        <div className="flex flex-wrap items-center gap-2">
          {days.length > 1 ? (
            <Segmented
              label={t("day")}
              options={days.map((value) => ({ value, label: nameOf(value) }))}
              value={on}
              onChange={(next) => onChange({ on: next, clock })}
            />
          ) : (
            <span className="text-sm text-ink-soft">{nameOf(on)}</span>
          )}
          <ClockInput
            {...wiring}
            {...limitsOn(on, window, now)}
            required
            value={clock}
            onChange={(next) => onChange({ on, clock: next })}
            className="!w-28"
          />
          {preset && isAnother(preset) ? (
            <Button size="sm" onClick={() => onChange(preset)}>
              {t("useShiftTime", {
                time: formatWall(day, toWall(`${preset.on}T${preset.clock}`), language),
              })}
            </Button>
          ) : null}
        </div>
      )}
    </Field>
  );
}
