"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { DataFreshness } from "@/components/day/data-freshness";
import { Failure } from "@/components/day/failure";
import { DayDrawer } from "@/components/day/lazy-day-drawer";
import { PeriodStepper } from "@/components/day/period-stepper";
import { useHotkeys } from "@/components/day/use-hotkeys";
import { useViewer } from "@/components/day/use-viewer";
import { isDay } from "@/lib/attendance/day";
import type { ViewerInfo } from "@/lib/contract/me";
import { toAppError } from "@/lib/errors";
import { queries } from "@/lib/queries";
import { EmployeeHeader } from "./employee-header";
import { EmployeeMonth, EmployeeMonthLoading } from "./employee-month";
import { MonthRemedies } from "./month-remedies";
import { NeighboursNav } from "./neighbours-nav";
import { BackToTeam, Nobody } from "./nobody";
import { PrintButton } from "./print-button";
import { type EmployeeView, useEmployeeView } from "./use-employee-view";
import { type Neighbours, useNeighbours } from "./use-neighbours";

type Props = { viewer: ViewerInfo; employeeId: string };

const isNobody = (error: unknown): boolean => {
  const { code, fields } = toAppError(error);
  return code === "not-found" || (code === "invalid-fields" && fields[0]?.field === "id");
};

/** [ and ] or K and J turn to the neighbours, R corrects the day that has the keyboard. */
const useKeys = (view: EmployeeView, neighbours: Neighbours | null) => {
  const previous = () => neighbours?.open(neighbours.previous);
  const next = () => neighbours?.open(neighbours.next);
  const correct = (target: Element | null) => {
    const day = target?.closest<HTMLElement>("[data-day]")?.dataset.day ?? "";
    if (isDay(day)) view.correct(day);
  };
  useHotkeys({ "[": previous, k: previous, "]": next, j: next, r: correct });
};

/** One person's month: calendar, counts, results day by day, corrections, and any day in full. */
export function EmployeeScreen({ viewer: atLoad, employeeId }: Props) {
  const t = useTranslations("employees");
  const viewer = useViewer(atLoad);
  const view = useEmployeeView(viewer.today);
  const month = view.at.range;
  const days = useQuery({
    ...queries.days({ id: employeeId, ...month }),
    placeholderData: keepPreviousData,
  });
  const { neighbours, back } = useNeighbours(viewer, employeeId, month);
  useKeys(view, neighbours);
  const data = days.data?.person.employeeId === employeeId ? days.data : undefined;
  const refresh = () => void days.refetch();
  if (days.isError && isNobody(days.error)) return <Nobody viewer={viewer} back={back} />;
  const about = employeeId === viewer.employeeId ? "you" : "person";
  const contentOf = () => {
    if (days.isError && !data)
      return <Failure error={days.error} title={t("failed")} onRetry={refresh} />;
    if (!data || days.isPlaceholderData)
      return <EmployeeMonthLoading name={data?.person.name} month={month} />;
    return (
      <EmployeeMonth
        data={data}
        viewer={viewer}
        view={view}
        busy={days.isFetching}
        onRetry={refresh}
      >
        <MonthRemedies {...{ employeeId, month, about }} now={viewer.now} onOpen={view.open} />
      </EmployeeMonth>
    );
  };
  return (
    <>
      <EmployeeHeader
        data={data}
        back={viewer.role === "employee" ? null : <BackToTeam href={back} />}
        actions={
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2 max-md:justify-between">
            {neighbours ? <NeighboursNav neighbours={neighbours} /> : null}
            <PeriodStepper at={view.at} />
            <PrintButton />
          </div>
        }
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
          key={view.correcting ? view.openDay : "day"}
          {...{ employeeId, viewer }}
          day={view.openDay}
          correcting={view.correcting}
          onClose={view.close}
          onDayChange={view.turnTo}
        />
      ) : null}
    </>
  );
}
