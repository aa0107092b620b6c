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
import { formatRange } from "@/lib/text/format";
import { type Choice, choosable, toggled } from "./choice";
import { useRemedyColumns } from "./remedy-columns";

type Props = {
  rows: readonly RemedyWire[];
  range: DayRange;
  viewer: ViewerInfo;
  choice: Choice;
  onChoose: (remedies: readonly RemedyWire[]) => void;
  onAsk: (asked: Asked) => void;
  onOpen: (remedy: RemedyWire) => void;
};

/** The box before a row; rows that cannot be decided with the chosen ones say why. */
const useChoiceColumn = ({ rows, viewer, choice, onChoose }: Props): Column<RemedyWire> => {
  const t = useTranslations("remedies");
  const common = useTranslations("common");
  const chosen = new Set(choice.remedies.map(({ approvalId }) => approvalId));
  const together = choosable(rows, choice, viewer);
  const all = together.length > 0 && together.every(({ approvalId }) => chosen.has(approvalId));
  const toggle = (row: RemedyWire) => onChoose(toggled(choice, [row], !chosen.has(row.approvalId)));
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
            indeterminate={!all && together.some(({ approvalId }) => chosen.has(approvalId))}
            disabled={together.length === 0}
            onChange={() => onChoose(toggled(choice, together, !all))}
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
            checked={chosen.has(row.approvalId)}
            disabled={other}
            onChange={() => toggle(row)}
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
  const { rows, range, viewer, choice } = props;
  const t = useTranslations("remedies");
  const language = useLocale();
  const choose = useChoiceColumn(props);
  const columns = useRemedyColumns(viewer, choose.cell, props.onOpen);
  const actions = useActionsColumn(props);
  const decides = viewer.role !== "employee";
  return (
    <Table
      caption={t("caption", { month: formatRange(range, language) })}
      columns={decides ? [choose, ...columns, actions] : columns}
      rows={rows}
      rowKey={({ approvalId }) => approvalId}
      selected={({ approvalId }) =>
        choice.remedies.some((chosen) => chosen.approvalId === approvalId)
      }
    />
  );
}
