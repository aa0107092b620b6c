"use client";

import { useTranslations } from "use-intl";
import { ShortfallBanner } from "@/components/day/shortfall-banner";
import { Banner } from "@/components/ui/banner";
import { cellFrom } from "@/lib/attendance/cell-code";
import { stateRow } from "@/lib/attendance/result";
import type { DayResult, EmployeeDays, WindowWire } from "@/lib/contract/employees";
import type { ViewerInfo } from "@/lib/contract/me";
import type { CreatedRemedy } from "@/lib/contract/remedies";
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
  /** What became of a request made from this drawer. */
  sent: CreatedRemedy["state"] | null;
  busy: boolean;
  onRetry: () => void;
  onRemedy: (window: WindowWire) => void;
};

export function DayBody({ viewer, data, result, sent, busy, onRetry, onRemedy }: Props) {
  const t = useTranslations("day");
  const { employeeId, name } = data.person;
  const { day } = result;
  const isSelf = employeeId === viewer.employeeId;
  return (
    <div className="grid gap-6">
      {sent ? <SentBanner state={sent} {...(!isSelf && { name })} /> : null}
      <ShortfallBanner shortfalls={data.shortfalls} onRetry={onRetry} busy={busy} />
      <DaySummary result={result} />
      <DrawerSection title={t("results.title")}>
        <ResultsTable result={result} zone={data.zone} />
      </DrawerSection>
      <Fixing
        {...{ employeeId, day, isSelf, onRemedy }}
        today={data.today}
        urgent={stateRow(cellFrom(result.code).state).problem}
      />
      <DayRemedies employeeId={employeeId} day={day} viewer={viewer} />
      <RawPunches employeeId={employeeId} day={day} isSelf={isSelf} />
    </div>
  );
}

function SentBanner({ state, name }: { state: CreatedRemedy["state"]; name?: string }) {
  const t = useTranslations("remedyForm");
  if (state === "unconfirmed") return <Banner tone="amber" title={t("unconfirmed")} />;
  return (
    <Banner
      tone="violet"
      title={name === undefined ? t("submitted") : t("submittedFor", { name })}
    />
  );
}
