"use client";

import { X } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { REMEDY_TONES } from "@/components/day/remedy-badge";
import { Chip, ChipRow } from "@/components/ui/chip";
import { DateStepper } from "@/components/ui/date-stepper";
import { SearchBox } from "@/components/ui/search-box";
import { Toolbar } from "@/components/ui/toolbar";
import { REMEDY_STATES, type RemedyState } from "@/lib/attendance/remedy";
import { formatCount, formatMonth, formatRange } from "@/lib/text/format";
import type { RemediesView } from "./use-remedies-view";

type Props = {
  view: RemediesView;
  counts: Record<RemedyState, number> | undefined;
  /** Only those who see others can look for them. */
  search: boolean;
  /** Whose corrections the URL narrows the list to. */
  personName: string | null;
};

const sumOf = (counts: Record<RemedyState, number>) =>
  REMEDY_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);

function StateChips({ view, counts }: Pick<Props, "view" | "counts">) {
  const t = useTranslations("remedies.filter");
  const states = useTranslations("remedyState");
  const language = useLocale();
  const told = (count: number) => formatCount(count, language);
  return (
    <ChipRow label={t("state")}>
      <Chip
        pressed={view.status === null}
        onClick={() => view.setStatus(null)}
        {...(counts && { count: told(sumOf(counts)) })}
      >
        {t("allStates")}
      </Chip>
      {REMEDY_STATES.map((state) => (
        <Chip
          key={state}
          pressed={view.status === state}
          tone={REMEDY_TONES[state].tone}
          onClick={() => view.setStatus(view.status === state ? null : state)}
          {...(counts && { count: told(counts[state] ?? 0) })}
        >
          {states(state)}
        </Chip>
      ))}
    </ChipRow>
  );
}

function Months({ view }: Pick<Props, "view">) {
  const t = useTranslations("common.month");
  const filter = useTranslations("remedies.filter");
  const language = useLocale();
  return (
    <DateStepper
      value={view.month ? formatMonth(view.month, language) : formatRange(view.range, language)}
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

/** Month, name and state of the list; all of it is in the URL. */
export function RemedyFilters({ view, counts, search, personName }: Props) {
  const t = useTranslations("remedies.filter");
  const common = useTranslations("common");
  return (
    <div className="grid gap-3">
      <Toolbar label={t("label")}>
        <Months view={view} />
        {search ? (
          <SearchBox
            label={t("search")}
            clearLabel={common("clear")}
            value={view.q}
            onChange={view.setName}
            className="w-52 max-md:w-full"
          />
        ) : null}
        {view.employeeId ? (
          <Chip pressed onClick={view.anyone} title={common("clear")}>
            <bdi>{personName ?? t("person")}</bdi>
            <X aria-hidden="true" className="size-3" />
          </Chip>
        ) : null}
      </Toolbar>
      <StateChips view={view} counts={counts} />
    </div>
  );
}
