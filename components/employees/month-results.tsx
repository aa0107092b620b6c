"use client";

import { X } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Empty } from "@/components/ui/empty";
import { Panel } from "@/components/ui/panel";
import { onOneLine } from "@/components/ui/readable";
import { Table } from "@/components/ui/table";
import type { DayRange } from "@/lib/attendance/day";
import type { EmployeeDays } from "@/lib/contract/employees";
import { formatCount } from "@/lib/text/count";
import { formatPeriod } from "@/lib/text/format";
import { daysToList, groupsOf, matching } from "./month-days";
import { useResultColumns } from "./result-columns";
import type { EmployeeView } from "./use-employee-view";

type Props = { data: EmployeeDays; month: DayRange; view: EmployeeView };

/** The month's punch results day by day, narrowed by what was pressed. */
export function MonthResults({ data, month, view }: Props) {
  const { state, onlyProblems, toggleState, toggleProblems, open, correct } = view;
  const t = useTranslations();
  const language = useLocale();
  const columns = useResultColumns({
    zone: data.zone,
    onOpen: open,
    onCorrect: correct,
    groups: groupsOf(data.days).length,
  });
  const rows = matching(daysToList(data.days, data.today), { state, onlyProblems });
  const narrowed = state !== null || onlyProblems;
  const words = {
    name: onOneLine(data.person.name),
    month: formatPeriod(month, language),
  };
  return (
    <Panel
      flush
      title={t("employees.results.title")}
      aside={<span aria-live="polite">{t("common.days", { count: rows.length })}</span>}
      actions={
        <>
          {state ? (
            <Button
              size="sm"
              variant="quiet"
              aria-label={`${t(`state.${state}.label`)} · ${t("common.clear")}`}
              icon={<X aria-hidden="true" className="size-3.5" />}
              onClick={() => toggleState(state)}
            >
              {t(`state.${state}.label`)} {formatCount(rows.length)}
            </Button>
          ) : null}
          <Chip pressed={onlyProblems} className="print:hidden" onClick={toggleProblems}>
            {t("employees.results.onlyProblems")}
          </Chip>
        </>
      }
    >
      {rows.length === 0 ? (
        <Empty
          title={t(narrowed ? "employees.results.empty" : "employees.results.emptyMonth")}
          advice={narrowed ? null : t("employees.calendar.empty")}
          actions={
            narrowed ? <Button onClick={view.showAll}>{t("common.clearFilters")}</Button> : null
          }
        />
      ) : (
        <Table
          caption={t("employees.results.caption", words)}
          columns={columns}
          rows={rows}
          rowKey={({ day }) => day}
        />
      )}
    </Panel>
  );
}
