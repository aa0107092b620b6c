"use client";

import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { onOneLine } from "@/components/ui/readable";
import { type Column, Table } from "@/components/ui/table";
import type { DayRange } from "@/lib/attendance/day";
import type { ExceptionItem } from "@/lib/contract/exceptions";
import type { ViewerInfo } from "@/lib/contract/me";
import { formatDay, formatPeriod } from "@/lib/text/format";
import { allOrNone, type Choice, toggled } from "./choice";
import { type RowDoes, useExceptionColumns } from "./exception-columns";
import { GroupHeading } from "./group-heading";
import { type Grouping, groupsOf, itemKey } from "./groups";
import type { Verdicts } from "./use-verdicts";

type Choosing = { choice: Choice; onChoose: (choice: Choice) => void };

type Props = RowDoes & {
  items: readonly ExceptionItem[];
  whole: boolean;
  grouping: Grouping;
  range: DayRange;
  viewer: ViewerInfo;
  verdicts: Verdicts;
  /** Without it rows cannot be chosen. */
  choosing?: Choosing;
  /** The row that the Tab key leads to. */
  current: string | null;
};

const reaches = ({ nativeEvent }: { nativeEvent: Event }) =>
  nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;

function Box({ item, order, choosing }: BoxProps) {
  const t = useTranslations("exceptions");
  const language = useLocale();
  const { choice, onChoose } = choosing;
  const key = itemKey(item);
  const named = { name: onOneLine(item.name), date: formatDay(item.day, language) };
  return (
    <Checkbox
      label={t("selectDay", named)}
      hideLabel
      checked={choice.keys.has(key)}
      onChange={(event) => onChoose(toggled(choice, key, order, reaches(event)))}
    />
  );
}
type BoxProps = { item: ExceptionItem; order: readonly string[]; choosing: Choosing };

const useBoxColumn = (
  items: readonly ExceptionItem[],
  choosing: Choosing | undefined,
  box: (item: ExceptionItem) => ReactNode,
): Column<ExceptionItem>[] => {
  const t = useTranslations("exceptions.column");
  if (!choosing) return [];
  const { choice, onChoose } = choosing;
  const order = items.map(itemKey);
  const all = order.length > 0 && order.every((key) => choice.keys.has(key));
  const header = (
    <>
      <span className="sr-only md:hidden">{t("select")}</span>
      <span className="max-md:hidden">
        <Checkbox
          label={t("selectAll")}
          hideLabel
          checked={all}
          indeterminate={!all && choice.keys.size > 0}
          onChange={() => onChoose(allOrNone(choice, order))}
        />
      </span>
    </>
  );
  return [{ key: "select", phone: "hidden", className: "md:w-10", header, cell: box }];
};

/** The days under their deadlines or their people; as cards on a phone. */
export function ExceptionTable(props: Props) {
  const { items, whole, grouping, range, viewer, verdicts, choosing, current, ...does } = props;
  const t = useTranslations("exceptions");
  const language = useLocale();
  const order = items.map(itemKey);
  const box = (item: ExceptionItem) => (choosing ? <Box {...{ item, order, choosing }} /> : null);
  const columns = useExceptionColumns({ ...does, viewer, grouping, verdicts, box });
  const chooser = useBoxColumn(items, choosing, box);
  const entry = current !== null && order.includes(current) ? current : order[0];
  return (
    <Table
      caption={t("caption", { period: formatPeriod(range, language) })}
      columns={[...chooser, ...columns]}
      rowKey={itemKey}
      selected={(item) => choosing?.choice.keys.has(itemKey(item)) ?? false}
      rowProps={(item) => ({
        "data-row": itemKey(item),
        tabIndex: itemKey(item) === entry ? 0 : -1,
      })}
      groups={groupsOf(items, grouping, whole).map((group) => ({
        key: group.key,
        heading: <GroupHeading {...{ group, grouping }} />,
        rows: group.items,
      }))}
    />
  );
}
