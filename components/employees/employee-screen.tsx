"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { UserX } from "lucide-react";
import { useTranslations } from "use-intl";
import { DataFreshness } from "@/components/day/data-freshness";
import { Failure } from "@/components/day/failure";
import { DayDrawer } from "@/components/day/lazy-day-drawer";
import { MonthStepper } from "@/components/day/month-stepper";
import { useViewer } from "@/components/day/use-viewer";
import { Empty } from "@/components/ui/empty";
import type { ViewerInfo } from "@/lib/contract/me";
import { toAppError } from "@/lib/errors";
import { queries } from "@/lib/queries";
import { EmployeeHeader } from "./employee-header";
import { EmployeeMonth, EmployeeMonthLoading } from "./employee-month";
import { MonthRemedies } from "./month-remedies";
import { useEmployeeView } from "./use-employee-view";

type Props = { viewer: ViewerInfo; employeeId: string };

/** One person's month: calendar, counts, results day by day, corrections, and any day in full. */
export function EmployeeScreen({ viewer: atLoad, employeeId }: Props) {
  const t = useTranslations("employees");
  const viewer = useViewer(atLoad);
  const view = useEmployeeView(viewer.today);
  const { month } = view.at;
  const days = useQuery({
    ...queries.days({ id: employeeId, ...month }),
    placeholderData: keepPreviousData,
  });
  const { data } = days;
  const refresh = () => void days.refetch();
  const contentOf = () => {
    if (days.isError && !data) {
      if (toAppError(days.error).code === "not-found")
        return <Empty icon={<UserX />} title={t("notFound.title")} advice={t("notFound.advice")} />;
      return <Failure error={days.error} title={t("failed")} onRetry={refresh} />;
    }
    if (!data || days.isPlaceholderData) return <EmployeeMonthLoading name={data?.person.name} />;
    return (
      <EmployeeMonth data={data} view={view} busy={days.isFetching} onRetry={refresh}>
        <MonthRemedies {...{ employeeId, month }} now={viewer.now} onOpen={view.open} />
      </EmployeeMonth>
    );
  };
  return (
    <>
      <EmployeeHeader
        viewer={viewer}
        data={data}
        loading={days.isPending}
        stepper={<MonthStepper at={view.at} />}
        freshness={
          <DataFreshness
            asOf={days.isPlaceholderData ? undefined : data?.asOf}
            now={viewer.now}
            zone={data?.zone ?? viewer.zone}
            busy={days.isFetching}
            failed={days.isError}
            onRefresh={refresh}
          />
        }
      />
      {contentOf()}
      {view.openDay ? (
        <DayDrawer
          {...{ employeeId, viewer }}
          day={view.openDay}
          onClose={view.close}
          onDayChange={view.turnTo}
        />
      ) : null}
    </>
  );
}
