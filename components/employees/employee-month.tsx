"use client";

import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { MonthCalendar } from "@/components/day/month-calendar";
import { ShortfallBanner } from "@/components/day/shortfall-banner";
import { isWhole } from "@/components/day/whole-month";
import { Panel } from "@/components/ui/panel";
import { Skeleton, SkeletonCalendar, SkeletonRows } from "@/components/ui/skeleton";
import type { EmployeeDays } from "@/lib/contract/employees";
import { formatMonth } from "@/lib/text/format";
import { MonthCounts } from "./month-counts";
import { MonthResults } from "./month-results";
import type { useEmployeeView } from "./use-employee-view";

type View = ReturnType<typeof useEmployeeView>;
type Props = {
  data: EmployeeDays;
  view: View;
  busy: boolean;
  onRetry: () => void;
  /** Below the numbers, such as the month's corrections. */
  children: ReactNode;
};

const COLUMNS = "grid items-start gap-4 lg:grid-cols-[minmax(18rem,24rem)_minmax(0,1fr)]";

/** The month as a calendar, in numbers and day by day. */
export function EmployeeMonth({ data, view, busy, onRetry, children }: Props) {
  const t = useTranslations("employees.calendar");
  const language = useLocale();
  const { from } = view.at.month;
  const known = data.days.some(({ segments }) => segments.length > 0);
  return (
    <div className="grid gap-4">
      <ShortfallBanner shortfalls={data.shortfalls} onRetry={onRetry} busy={busy} />
      <div className={COLUMNS}>
        <div className="grid gap-4">
          <Panel title={t("title")}>
            <MonthCalendar
              days={data.days}
              month={from}
              today={data.today}
              onOpen={view.open}
              label={t("caption", { name: data.person.name, month: formatMonth(from, language) })}
            />
            {known ? null : <p className="mt-3 text-sm text-ink-soft">{t("empty")}</p>}
          </Panel>
          <MonthCounts
            days={data.days}
            whole={isWhole(data)}
            chosen={view.state}
            onChoose={view.toggleState}
          />
          {children}
        </div>
        <MonthResults
          data={data}
          month={from}
          state={view.state}
          onlyProblems={view.onlyProblems}
          onToggleState={view.toggleState}
          onToggleProblems={view.toggleProblems}
          onOpen={view.open}
        />
      </div>
    </div>
  );
}

/** The same three panels while the month is on the way. */
export function EmployeeMonthLoading({ name }: { name: string | undefined }) {
  const t = useTranslations("employees");
  const label = name === undefined ? t("loadingAnyone") : t("loading", { name });
  return (
    <div className={COLUMNS}>
      <div className="grid gap-4">
        <Panel title={t("calendar.title")}>
          <SkeletonCalendar label={label} />
        </Panel>
        <Panel title={t("counts.title")}>
          <Skeleton className="h-10" />
        </Panel>
      </div>
      <Panel title={t("results.title")} flush>
        <SkeletonRows label={label} rows={12} columns={5} />
      </Panel>
    </div>
  );
}
