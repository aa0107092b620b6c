"use client";

import { useLocale, useTranslations } from "use-intl";
import { Failure } from "@/components/day/failure";
import { MonthCalendar } from "@/components/day/month-calendar";
import { MonthLegend } from "@/components/day/month-legend";
import { MonthStepper } from "@/components/day/month-stepper";
import type { MonthInUrl } from "@/components/day/use-month";
import { Panel } from "@/components/ui/panel";
import { SkeletonCalendar } from "@/components/ui/skeleton";
import type { Day } from "@/lib/attendance/day";
import type { EmployeeDays } from "@/lib/contract/employees";
import { formatMonth } from "@/lib/text/format";

type Props = {
  at: MonthInUrl;
  data: EmployeeDays | undefined;
  error: unknown;
  busy: boolean;
  onRetry: () => void;
  onOpen: (day: Day) => void;
  onIntent: () => void;
};

/** One's month at a glance; every day opens. */
export function MyMonth({ at, data, error, busy, onRetry, onOpen, onIntent }: Props) {
  const t = useTranslations("me");
  const language = useLocale();
  const bodyOf = () => {
    if (data)
      return (
        <MonthCalendar
          days={data.days}
          month={at.month.from}
          today={data.today}
          onOpen={onOpen}
          onIntent={onIntent}
          label={t("month.caption", { month: formatMonth(at.month.from, language) })}
        />
      );
    if (!error) return <SkeletonCalendar label={t("loading")} />;
    return <Failure title={t("failed")} error={error} onRetry={onRetry} busy={busy} />;
  };
  return (
    <Panel title={t("month.title")} actions={<MonthStepper at={at} />}>
      {bodyOf()}
      <MonthLegend />
    </Panel>
  );
}
