"use client";

import { X } from "lucide-react";
import type { RefObject } from "react";
import { useLocale, useTranslations } from "use-intl";
import { DepartmentSelect } from "@/components/day/department-select";
import { SavedViews } from "@/components/day/saved-views/saved-views";
import { Button } from "@/components/ui/button";
import { Chip, ChipRow } from "@/components/ui/chip";
import { SearchBox } from "@/components/ui/search-box";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { Toolbar } from "@/components/ui/toolbar";
import { EXCEPTION_STATES } from "@/lib/attendance/exceptions";
import { stateRow } from "@/lib/attendance/result";
import { EXCEPTION_GROUPINGS, type Exceptions } from "@/lib/contract/exceptions";
import type { ViewerInfo } from "@/lib/contract/me";
import { formatCount, formatWeekdayNumber } from "@/lib/text/format";
import { type ExceptionsView, WITHIN_DAYS } from "./use-exceptions-view";

type Props = {
  viewer: ViewerInfo;
  view: ExceptionsView;
  counts: Exceptions["counts"] | undefined;
  /** Something was not read: numbers are the least there is. */
  partial: boolean;
  search: RefObject<HTMLInputElement | null>;
  /** Of the days listed, where only one shift's are. */
  shiftName: string | null;
};

const ANY = "any";

/** How soon it must run out. */
function Within({ view }: Pick<Props, "view">) {
  const t = useTranslations("exceptions.filter");
  const options = WITHIN_DAYS.map((days) => ({
    value: String(days),
    label: days === 0 ? t("withinToday") : t("withinDays", { days }),
  }));
  return (
    <Segmented
      label={t("within")}
      options={[...options, { value: ANY, label: t("withinAny") }]}
      value={view.within === null ? ANY : String(view.within)}
      onChange={(value) =>
        view.setWithin(WITHIN_DAYS.find((days) => String(days) === value) ?? null)
      }
    />
  );
}

type ChipsProps = Pick<Props, "view" | "counts" | "partial" | "shiftName">;

function StateChips({ view, counts, partial, shiftName }: ChipsProps) {
  const t = useTranslations("exceptions.filter");
  const states = useTranslations("state");
  const language = useLocale();
  const told = (count: number) => `${formatCount(count, language)}${partial ? "+" : ""}`;
  const sum = EXCEPTION_STATES.reduce((all, state) => all + (counts?.states[state] ?? 0), 0);
  return (
    <ChipRow label={t("state")}>
      <Part {...{ view, shiftName }} />
      <Chip
        pressed={view.status.length === 0}
        onClick={view.anyState}
        {...(counts && { count: told(sum) })}
      >
        {t("all")}
      </Chip>
      {EXCEPTION_STATES.map((state) => (
        <Chip
          key={state}
          pressed={view.status.includes(state)}
          tone={stateRow(state).tone}
          onClick={() => view.toggleState(state)}
          {...(counts && { count: told(counts.states[state]) })}
        >
          {states(`${state}.label`)}
        </Chip>
      ))}
    </ChipRow>
  );
}

function PunchSelect({ view }: Pick<Props, "view">) {
  const t = useTranslations("team.filter");
  return (
    <Select
      quiet
      aria-label={t("punch")}
      value={view.punch ?? ""}
      onChange={({ target }) => view.choosePunch(target.value)}
      className="w-36 max-md:min-w-32 max-md:flex-1"
    >
      <option value="">{t("anyPunch")}</option>
      <option value="in">{t("onlyIn")}</option>
      <option value="out">{t("onlyOut")}</option>
    </Select>
  );
}

/** What a trend was opened for: one shift, one day of the week. Pressed it is taken away. */
function Part({ view, shiftName }: Pick<Props, "view" | "shiftName">) {
  const t = useTranslations("exceptions.filter");
  const language = useLocale();
  const { shift, weekday } = view.part;
  if (shift === null && weekday === null) return null;
  const of = shiftName ? t("onlyShift", { name: shiftName }) : t("oneShift");
  const day = weekday && t("onlyWeekday", { day: formatWeekdayNumber(weekday, language) });
  return (
    <Chip pressed onClick={view.noPart}>
      {[shift === null ? null : of, day].filter(Boolean).join(" · ")}
      <X aria-hidden="true" className="size-3.5" />
    </Chip>
  );
}

/** Every filter of the inbox; all of them live in the address. */
export function ExceptionFilters({ viewer, view, counts, partial, search, shiftName }: Props) {
  const t = useTranslations("exceptions.filter");
  const team = useTranslations("team.filter");
  const common = useTranslations("common");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <Toolbar label={t("label")}>
        <SearchBox
          ref={search}
          label={team("search")}
          clearLabel={common("clear")}
          value={view.q}
          onChange={view.search}
          shortcut="/"
          className="w-52 max-md:w-auto max-md:min-w-40 max-md:flex-1"
        />
        <div className="max-md:order-1">
          <Within view={view} />
        </div>
        <div className="contents max-md:order-2 max-md:flex max-md:w-full max-md:gap-2">
          <DepartmentSelect
            departments={viewer.departments}
            chosen={view.departmentId}
            onChoose={view.chooseDepartment}
          />
          <PunchSelect view={view} />
        </div>
        {view.filtered || view.narrowed ? (
          <Button size="sm" variant="quiet" onClick={view.clear} className="max-md:order-3">
            {common("clearFilters")}
          </Button>
        ) : null}
        <div className="max-md:order-1 md:ml-auto">
          <Segmented
            label={t("group")}
            options={EXCEPTION_GROUPINGS.map((value) => ({ value, label: t(`groups.${value}`) }))}
            value={view.group}
            onChange={view.setGroup}
          />
        </div>
        <SavedViews noun="exceptions" />
      </Toolbar>
      <StateChips {...{ view, counts, partial, shiftName }} />
    </div>
  );
}
