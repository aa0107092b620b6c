"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { DayInput } from "@/components/day/day-input";
import { EARLIEST, typedDay } from "@/components/day/typed-day";
import { Button } from "@/components/ui/button";
import { DateStepper } from "@/components/ui/date-stepper";
import { IconButton } from "@/components/ui/icon-button";
import type { Day } from "@/lib/attendance/day";
import { formatPeriod } from "@/lib/text/format";
import type { RemediesView } from "./use-remedies-view";

type Props = { view: RemediesView };

function Months({ view }: Props) {
  const t = useTranslations("common.month");
  const filter = useTranslations("remedies.filter");
  const language = useLocale();
  return (
    <DateStepper
      value={formatPeriod(view.range, language)}
      labels={{
        group: filter("month"),
        previous: t("previous"),
        next: t("next"),
        current: filter("recent"),
      }}
      onPrevious={view.previousMonth}
      onNext={() => view.nextMonth?.()}
      nextDisabled={view.nextMonth === undefined}
      onCurrent={view.recent}
    />
  );
}

/** Any first and last day; what is entered is put in order and kept to what one list can hold. */
function AnyDays({ view, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations("remedies.filter");
  const { from, to } = view.range;
  const end = (label: string, value: Day, choose: (day: Day) => void) => (
    <DayInput
      quiet
      key={value}
      label={label}
      day={value}
      min={EARLIEST}
      defaultValue={value}
      onBlur={({ target }) => choose(typedDay(target.value) ?? value)}
      onKeyDown={({ key, currentTarget }) => {
        if (key === "Enter") currentTarget.blur();
      }}
      className="w-40 max-md:w-auto max-md:flex-1"
    />
  );
  return (
    <fieldset
      aria-label={t("anyDays")}
      title={t("anyDaysHint")}
      className="inline-flex min-w-0 items-center gap-1.5 max-md:w-full"
    >
      {end(t("from"), from, (day) => view.showDays(day, to))}
      <span aria-hidden="true" className="text-ink-faint">
        –
      </span>
      {end(t("to"), to, (day) => view.showDays(from, day))}
      <IconButton
        size="sm"
        label={t("anyDaysClose")}
        icon={<X aria-hidden="true" className="size-4" />}
        onClick={onClose}
      />
    </fieldset>
  );
}

/** Which work days the list is about: month by month, or any days. */
export function PeriodFilter({ view }: Props) {
  const t = useTranslations("remedies.filter");
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    view.recent?.();
  };
  if (open || view.free) return <AnyDays view={view} onClose={close} />;
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <Months view={view} />
      <Button size="sm" variant="quiet" onClick={() => setOpen(true)}>
        {t("anyDays")}
      </Button>
    </span>
  );
}
