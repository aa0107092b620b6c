"use client";

import { useLocale, useTranslations } from "use-intl";
import { classes } from "@/components/ui/classes";
import { DateStepper } from "@/components/ui/date-stepper";
import { formatPeriod } from "@/lib/text/format";
import { CycleSelect } from "./cycle-select";
import type { PeriodInUrl } from "./use-period";

type Props = {
  at: PeriodInUrl;
  /** How the present is called where it is the latest days and no period. */
  latest?: string;
  /** On a phone the choice of a cycle is among the filters. */
  folded?: boolean;
};

/** Which month or cycle is shown, its neighbours, and the day on which a cycle begins. */
export function PeriodStepper({ at, latest, folded = false }: Props) {
  const t = useTranslations("team.period");
  const months = useTranslations("common.month");
  const language = useLocale();
  const monthly = at.startDay === 1;
  return (
    <div
      className={classes(
        "flex items-center gap-2 max-md:justify-between",
        folded ? "max-md:flex-1" : "max-md:basis-full max-md:flex-wrap",
      )}
    >
      <CycleSelect
        {...{ at, latest }}
        className={classes(
          "w-40 print:hidden",
          folded ? "max-md:hidden" : "max-md:w-auto max-md:min-w-36 max-md:flex-1",
        )}
      />
      <DateStepper
        value={formatPeriod(at.range, language)}
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
