"use client";

import { useLocale, useTranslations } from "use-intl";
import { DateStepper } from "@/components/ui/date-stepper";
import { formatMonth } from "@/lib/text/format";
import type { MonthInUrl } from "./use-month";

/** The month of a screen and its neighbours; never beyond the present one. */
export function MonthStepper({ at }: { at: MonthInUrl }) {
  const t = useTranslations("common.month");
  return (
    <DateStepper
      value={formatMonth(at.month.from, useLocale())}
      labels={{
        group: t("label"),
        previous: t("previous"),
        next: t("next"),
        current: t("current"),
      }}
      onPrevious={at.previous}
      onNext={at.next}
      nextDisabled={at.isCurrent}
      onCurrent={at.isCurrent ? undefined : at.current}
    />
  );
}
