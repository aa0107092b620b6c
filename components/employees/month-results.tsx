"use client";

import { X } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Empty } from "@/components/ui/empty";
import { Panel } from "@/components/ui/panel";
import { Table } from "@/components/ui/table";
import { type Day, monthOf } from "@/lib/attendance/day";
import type { State } from "@/lib/attendance/result";
import type { EmployeeDays } from "@/lib/contract/employees";
import { formatCount, formatMonth } from "@/lib/text/format";
import { daysToList, groupsOf, matching } from "./month-days";
import { useResultColumns } from "./result-columns";

type Props = {
  data: EmployeeDays;
  month: Day;
  state: State | null;
  onlyProblems: boolean;
  onToggleState: (state: State) => void;
  onToggleProblems: () => void;
  onOpen: (day: Day) => void;
};

/** The month's punch results day by day, narrowed by what was pressed. */
export function MonthResults(props: Props) {
  const { data, month, state, onlyProblems, onToggleState, onToggleProblems, onOpen } = props;
  const t = useTranslations();
  const language = useLocale();
  const columns = useResultColumns({ zone: data.zone, onOpen, groups: groupsOf(data.days).length });
  const rows = matching(daysToList(data.days, data.today), { state, onlyProblems });
  const words = { name: data.person.name, month: formatMonth(monthOf(month).from, language) };
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
              onClick={() => onToggleState(state)}
            >
              {t(`state.${state}.label`)} {formatCount(rows.length, language)}
            </Button>
          ) : null}
          <Chip pressed={onlyProblems} onClick={onToggleProblems}>
            {t("employees.results.onlyProblems")}
          </Chip>
        </>
      }
    >
      {rows.length === 0 ? (
        <Empty title={t("employees.results.empty")} />
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
