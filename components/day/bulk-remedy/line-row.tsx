"use client";

import { useId } from "react";
import { useLocale, useTranslations } from "use-intl";
import { DeadlineText } from "@/components/day/deadline-text";
import { ClockInput } from "@/components/day/remedy-form/clock-input";
import { daysOfWindow, limitsOn } from "@/components/day/remedy-form/draft";
import { usePunchNames } from "@/components/day/use-punch-names";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { classes } from "@/components/ui/classes";
import { onOneLine } from "@/components/ui/readable";
import { Select } from "@/components/ui/select";
import { toDay } from "@/lib/attendance/day";
import { stateRow } from "@/lib/attendance/result";
import { formatDay, formatWall } from "@/lib/text/format";
import type { Line } from "./plan";
import { enteredTime, type Time, type Times, timeTrouble } from "./times";

type Props = {
  line: Line;
  times: Times;
  included: boolean;
  /** Told with every line while people of another zone are among them. */
  zoned: boolean;
  onInclude: (include: boolean) => void;
  onTime: (time: Time) => void;
};

/** When it is corrected to: the clock, and on which day where a night has two. */
function TimeFields({ line, times, label, problemId, onTime }: TimeProps) {
  const language = useLocale();
  const t = useTranslations("bulk");
  const { window, now } = line;
  const time = enteredTime(line, times);
  const days = daysOfWindow(window, now);
  return (
    <span className="flex items-center gap-1.5">
      {days.length > 1 ? (
        <Select
          aria-label={t("timeDay", { of: label })}
          value={time.on}
          onChange={({ target }) => onTime({ ...time, on: toDay(target.value) })}
          className="w-32"
        >
          {days.map((day) => (
            <option key={day} value={day}>
              {formatDay(day, language, "weekday")}
            </option>
          ))}
        </Select>
      ) : null}
      <ClockInput
        {...limitsOn(time.on, window, now)}
        {...(problemId && { "aria-invalid": true, "aria-describedby": problemId })}
        required
        aria-label={t("timeOf", { of: label })}
        value={time.clock}
        onChange={(clock) => onTime({ ...time, clock })}
        className="!w-28"
      />
    </span>
  );
}

type TimeProps = Pick<Props, "line" | "times" | "onTime"> & {
  label: string;
  problemId: string | null;
};

/** One punch that will be asked for: which, until when, and to what time. */
export function LineRow({ line, times, included, zoned, onInclude, onTime }: Props) {
  const t = useTranslations();
  const language = useLocale();
  const id = useId();
  const punches = usePunchNames();
  const { target, window, state, deadline, now, zone } = line;
  const date = formatDay(target.day, language, "weekday");
  const punch = punches.ofSlot(window);
  const label = `${onOneLine(target.name)} ${date} ${punch}`;
  const problem = included ? timeTrouble(line, times) : null;
  const told = (wall: typeof now) => formatWall(target.day, wall, language);
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-2.5 gap-y-1 py-2 md:grid-cols-[auto_minmax(0,1fr)_auto]">
      <Checkbox
        hideLabel
        label={t("bulk.include", { of: label })}
        checked={included}
        onChange={(event) => onInclude(event.target.checked)}
      />
      <div className={classes("grid min-h-6 content-center", !included && "text-ink-faint")}>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="font-medium whitespace-nowrap">{date}</span>
          <span className="whitespace-nowrap">{punch}</span>
          <Badge tone={stateRow(state).tone}>{t(`state.${state}.label`)}</Badge>
          <span className="text-xs whitespace-nowrap text-ink-faint">
            <DeadlineText deadline={deadline} today={toDay(now.slice(0, 10))} />
          </span>
        </p>
      </div>
      {included ? (
        <div className="grid gap-0.5 max-md:col-start-2">
          <TimeFields
            {...{ line, times, onTime, label }}
            problemId={problem ? `${id}-problem` : null}
          />
          <p className="text-2xs text-ink-faint">
            {t("remedyForm.timeHint", { from: told(window.from), to: told(window.to) })}
            {zoned ? ` · ${zone}` : null}
          </p>
          <p id={`${id}-problem`} aria-live="polite" className="text-xs text-tone-red empty:hidden">
            {problem ? t(`fields.${problem}`) : null}
          </p>
        </div>
      ) : null}
    </li>
  );
}
