"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { onOneLine } from "@/components/ui/readable";
import { Sheet } from "@/components/ui/sheet";
import { type Day, monthOf } from "@/lib/attendance/day";
import type { WindowWire } from "@/lib/contract/employees";
import type { ViewerInfo } from "@/lib/contract/me";
import { queries } from "@/lib/queries";
import { formatDay } from "@/lib/text/format";
import { CorrectKey } from "./drawer/correct-key";
import { CorrectionForm } from "./drawer/correction-form";
import { DayBody } from "./drawer/day-body";
import { DayLoading } from "./drawer/day-loading";
import { DaySteps } from "./drawer/day-steps";
import { DrawerFooter } from "./drawer/drawer-footer";
import { useFocusReturn } from "./drawer/use-focus-return";
import { useLeave } from "./drawer/use-leave";
import { Failure } from "./failure";

export type DayDrawerProps = {
  employeeId: string;
  day: Day;
  viewer: ViewerInfo;
  onClose: () => void;
  /** Previous and next day; without it the drawer stays on its day. */
  onDayChange?: (day: Day) => void;
  /** Begins with the correction form of that day. */
  correcting?: boolean;
};

type Correcting = { day: Day; slot?: Pick<WindowWire, "punchNo" | "workType"> };

/** Everything about one person's work day, and what may be done about it now. */
export function DayDrawer(props: DayDrawerProps) {
  const { employeeId, day, viewer, onClose, onDayChange } = props;
  const t = useTranslations();
  const language = useLocale();
  const [form, setForm] = useState<Correcting | null>(props.correcting ? { day } : null);
  const leave = useLeave();
  useFocusReturn();
  const days = useQuery(queries.days({ id: employeeId, ...monthOf(day) }));
  const { data } = days;
  const result = data?.days.find((each) => each.day === day);
  const correcting = form?.day === day ? form : null;
  const mayCorrect = data !== undefined && day <= data.today;
  const date = formatDay(day, language, "weekday");
  const zoned = data
    ? ` · ${t(data.zoneAssumed ? "freshness.zoneAssumed" : "freshness.zone", { zone: data.zone })}`
    : "";
  const contentOf = () => {
    if (days.isPending) return <DayLoading />;
    if (!data || !result) return <Failure error={days.error} onRetry={() => void days.refetch()} />;
    if (correcting)
      return (
        <CorrectionForm
          viewer={viewer}
          person={data.person}
          {...correcting}
          onBack={() => leave.unlessDirty(() => setForm(null))}
          onDirty={leave.onDirty}
        />
      );
    return (
      <DayBody
        key={`${employeeId}/${day}`}
        {...{ viewer, data, result }}
        onRetry={() => void days.refetch()}
        busy={days.isFetching}
        onRemedy={({ punchNo, workType }) => setForm({ day, slot: { punchNo, workType } })}
      />
    );
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => open || leave.unlessDirty(onClose)}
      title={data ? t("day.title", { name: onOneLine(data.person.name), date }) : date}
      description={`${t("day.workDayNote", { date: formatDay(day, language, "full") })}${zoned}`}
      closeLabel={t("a11y.closePanel")}
      actions={
        onDayChange && !correcting ? (
          <DaySteps day={day} today={data?.today ?? viewer.today} onDayChange={onDayChange} />
        ) : null
      }
      footer={
        // The form brings its own button there, and asks Feishu afresh by itself.
        correcting ? null : (
          <DrawerFooter
            {...{ viewer, employeeId, day }}
            asOf={result?.asOf}
            zone={data?.zone ?? viewer.zone}
            busy={days.isFetching}
            failed={days.isError}
            onRefresh={() => void days.refetch()}
          />
        )
      }
    >
      <CorrectKey onCorrect={correcting || !mayCorrect ? undefined : () => setForm({ day })} />
      {contentOf()}
      {leave.dialog}
    </Sheet>
  );
}
