"use client";

import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { preloadDayDrawer } from "@/components/day/lazy-day-drawer";
import { MonthCalendar } from "@/components/day/month-calendar";
import { MonthLegend } from "@/components/day/month-legend";
import { ShortfallBanner } from "@/components/day/shortfall-banner";
import { isWhole } from "@/components/day/whole-month";
import { Panel } from "@/components/ui/panel";
import { onOneLine } from "@/components/ui/readable";
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { type DayRange, daysBetween, weekdayOf } from "@/lib/attendance/day";
import type { EmployeeDays } from "@/lib/contract/employees";
import type { ViewerInfo } from "@/lib/contract/me";
import { formatPeriod } from "@/lib/text/format";
import { MonthCounts } from "./month-counts";
import { MonthResults } from "./month-results";
import type { EmployeeView } from "./use-employee-view";

type Props = {
  data: EmployeeDays;
  viewer: ViewerInfo;
  view: EmployeeView;
  busy: boolean;
  onRetry: () => void;
  /** Beside the days, such as the month's corrections. */
  children: ReactNode;
};

const COLUMNS =
  "grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(17rem,21rem)] print:grid-cols-[minmax(0,1fr)]";

/** The month as a calendar, in numbers and day by day. */
export function EmployeeMonth({ data, viewer, view, busy, onRetry, children }: Props) {
  const t = useTranslations("employees.calendar");
  const language = useLocale();
  const month = view.at.range;
  const whole = isWhole(data);
  const known = data.days.some(({ segments }) => segments.length > 0);
  const name = onOneLine(data.person.name);
  return (
    <div className="grid gap-4">
      <ShortfallBanner
        shortfalls={data.shortfalls}
        about={data.person.employeeId === viewer.employeeId ? "you" : "person"}
        {...{ onRetry, busy }}
      />
      <div className={COLUMNS}>
        <div className="grid min-w-0 gap-4">
          <Panel title={t("title")}>
            <MonthCalendar
              days={data.days}
              range={month}
              today={data.today}
              zone={data.zone}
              onOpen={view.open}
              onCorrect={view.correct}
              onIntent={preloadDayDrawer}
              label={t("caption", { name, month: formatPeriod(month, language) })}
            />
            {known || !whole ? null : <p className="mt-3 text-sm text-ink-soft">{t("empty")}</p>}
            <MonthLegend />
          </Panel>
        </div>
        <div className="grid min-w-0 gap-4">
          <MonthCounts
            days={data.days}
            whole={whole}
            chosen={view.state}
            onChoose={view.toggleState}
          />
          {children}
        </div>
      </div>
      <MonthResults data={data} month={month} view={view} />
    </div>
  );
}

const weeksIn = ({ from, to }: DayRange) =>
  Math.ceil((weekdayOf(from) + daysBetween(from, to)) / 7);

/** As many weeks as the month will have, at the height they will have. */
function CalendarLoading({ label, month }: { label: string; month: DayRange }) {
  const cells = Array.from({ length: weeksIn(month) * 7 }, (_, i) => i);
  return (
    <output className="grid grid-cols-7 gap-1 pt-4">
      <VisuallyHidden>{label}</VisuallyHidden>
      {cells.map((cell) => (
        <Skeleton key={cell} className="h-[4.75rem] rounded-md" />
      ))}
    </output>
  );
}

/** The same panels while the month is on the way. */
export function EmployeeMonthLoading({
  name,
  month,
}: {
  name?: string | undefined;
  month: DayRange;
}) {
  const t = useTranslations("employees");
  const label = name === undefined ? t("loadingAnyone") : t("loading", { name: onOneLine(name) });
  return (
    <div className="grid gap-4">
      <div className={COLUMNS}>
        <Panel title={t("calendar.title")}>
          <CalendarLoading label={label} month={month} />
        </Panel>
        <div className="grid gap-4">
          <Panel title={t("counts.title")}>
            <Skeleton className="h-10" />
          </Panel>
          <Panel title={t("remedies.title")}>
            <Skeleton className="h-16" />
          </Panel>
        </div>
      </div>
      <Panel title={t("results.title")} flush>
        <SkeletonRows label={label} rows={8} columns={5} />
      </Panel>
    </div>
  );
}
