"use client";

import { useLocale, useTranslations } from "use-intl";
import { decisionsOn } from "@/components/day/decision/may-decide";
import type { Asked } from "@/components/day/decision/use-decisions";
import { Verdict } from "@/components/day/decision/verdict";
import { Checkbox } from "@/components/ui/checkbox";
import { onOneLine } from "@/components/ui/readable";
import { type Column, Table } from "@/components/ui/table";
import type { DayRange } from "@/lib/attendance/day";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyWire } from "@/lib/contract/remedies";
import { formatPeriod } from "@/lib/text/format";
import { useRemedyColumns } from "./remedy-columns";
import type { Choosing } from "./use-choice";

type Props = {
  rows: readonly RemedyWire[];
  range: DayRange;
  viewer: ViewerInfo;
  choosing: Choosing;
  /** The row that the Tab key leads to. */
  current: string | null;
  onAsk: (asked: Asked) => void;
  onOpen: (remedy: RemedyWire) => void;
};

const reaches = ({ nativeEvent }: { nativeEvent: Event }) =>
  nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;

/** The box before a row; rows that cannot be decided with the chosen ones say why. */
const useChoiceColumn = ({ viewer, choosing }: Props): Column<RemedyWire> => {
  const t = useTranslations("remedies");
  const common = useTranslations("common");
  const { choice, isChosen, all, some, none, toggle, toggleAll } = choosing;
  return {
    key: "select",
    phone: "hidden",
    // Off the screen of a phone nothing may take the focus.
    header: (
      <>
        <span className="sr-only md:hidden">{t("column.select")}</span>
        <span className="max-md:hidden">
          <Checkbox
            label={common("selectAll")}
            hideLabel
            checked={all}
            indeterminate={!all && some}
            disabled={none}
            onChange={toggleAll}
          />
        </span>
      </>
    ),
    cell: (row) => {
      if (decisionsOn(row, viewer).length === 0) return null;
      const other = choice.state !== null && choice.state !== row.state;
      return (
        <span title={other ? t("onlySameState") : undefined}>
          <Checkbox
            label={`${t("column.select")} ${onOneLine(row.name)}`}
            hideLabel
            aria-description={other ? t("onlySameState") : undefined}
            checked={isChosen(row)}
            disabled={other}
            onChange={(event) => toggle(row.approvalId, reaches(event))}
          />
        </span>
      );
    },
  };
};

const useActionsColumn = ({ viewer, onAsk }: Props): Column<RemedyWire> => ({
  key: "actions",
  header: useTranslations("remedies.column")("actions"),
  align: "end",
  phone: "bare",
  cell: (row) => <Verdict remedy={row} viewer={viewer} onAsk={onAsk} />,
});

/** The history as a table, as cards on a phone; decisions only for those who may decide. */
export function RemedyTable(props: Props) {
  const { rows, range, viewer, choosing, current } = props;
  const t = useTranslations("remedies");
  const language = useLocale();
  const choose = useChoiceColumn(props);
  const columns = useRemedyColumns(viewer, choose.cell, props.onOpen);
  const actions = useActionsColumn(props);
  const decides = viewer.role !== "employee";
  const isThere = rows.some(({ approvalId }) => approvalId === current);
  const entry = isThere ? current : rows[0]?.approvalId;
  return (
    <Table
      caption={t("caption", { month: formatPeriod(range, language) })}
      columns={decides ? [choose, ...columns, actions] : columns}
      rows={rows}
      rowKey={({ approvalId }) => approvalId}
      selected={choosing.isChosen}
      rowProps={({ approvalId }) => ({
        "data-row": approvalId,
        tabIndex: approvalId === entry ? 0 : -1,
      })}
    />
  );
}
