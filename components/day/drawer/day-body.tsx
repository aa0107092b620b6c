"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { ShortfallBanner } from "@/components/day/shortfall-banner";
import { cellFrom } from "@/lib/attendance/cell-code";
import { stateRow } from "@/lib/attendance/result";
import type { DayResult, EmployeeDays, WindowWire } from "@/lib/contract/employees";
import type { ViewerInfo } from "@/lib/contract/me";
import { queries } from "@/lib/queries";
import { DayRemedies } from "./day-remedies";
import { DaySummary } from "./day-summary";
import { DrawerSection } from "./drawer-section";
import { Fixing } from "./fixing";
import { RawPunches } from "./raw-punches";
import { ResultsTable } from "./results-table";

type Props = {
  viewer: ViewerInfo;
  data: EmployeeDays;
  result: DayResult;
  busy: boolean;
  onRetry: () => void;
  onRemedy: (window: WindowWire) => void;
};

export function DayBody({ viewer, data, result, busy, onRetry, onRemedy }: Props) {
  const t = useTranslations("day");
  const { employeeId } = data.person;
  const { day } = result;
  const isSelf = employeeId === viewer.employeeId;
  const { state, overlay } = cellFrom(result.code);
  const { data: known } = useQuery(queries.remedies({ from: day, to: day, employeeId }));
  const sent = known?.open ?? [];
  const waiting = state === "pending" || overlay === "pending" || sent.length > 0;
  const coming = day > data.today && state === "no-data";
  const remedies = <DayRemedies employeeId={employeeId} day={day} viewer={viewer} />;
  return (
    <div className="grid gap-6">
      <ShortfallBanner
        shortfalls={data.shortfalls}
        about={isSelf ? "you" : "person"}
        {...{ onRetry, busy }}
      />
      {coming ? null : (
        <>
          <DaySummary result={result} />
          {/* What waits for a decision is what one came for. */}
          {waiting ? remedies : null}
          <DrawerSection title={t("results.title")}>
            <ResultsTable result={result} zone={data.zone} />
          </DrawerSection>
        </>
      )}
      <Fixing
        {...{ employeeId, day, isSelf, onRemedy, sent }}
        today={data.today}
        urgent={stateRow(state).problem}
      />
      {waiting ? null : remedies}
      {coming ? null : <RawPunches employeeId={employeeId} day={day} isSelf={isSelf} />}
    </div>
  );
}
