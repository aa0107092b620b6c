"use client";

import { useLocale, useTranslations } from "use-intl";
import { ReasonText } from "@/components/day/reason-text";
import { RemedyBadge } from "@/components/day/remedy-badge";
import { usePunchNames } from "@/components/day/use-punch-names";
import { WallText } from "@/components/day/wall-text";
import { Badge } from "@/components/ui/badge";
import type { Column } from "@/components/ui/table";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyWire } from "@/lib/contract/remedies";
import { formatDay, formatInstant } from "@/lib/text/format";

type RemedyColumn = Column<RemedyWire>;

function Person({ remedy }: { remedy: RemedyWire }) {
  const t = useTranslations("remedies");
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <bdi className="font-medium [overflow-wrap:anywhere]">{remedy.name}</bdi>
      {remedy.own ? <Badge look="outline">{t("own")}</Badge> : null}
    </span>
  );
}

/** Whose it is; left out where everything is the viewer's own. */
const usePeopleColumns = (): RemedyColumn[] => {
  const t = useTranslations("remedies.column");
  return [
    {
      key: "person",
      header: t("person"),
      phone: "title",
      rowHeader: true,
      cell: (remedy) => <Person remedy={remedy} />,
    },
    {
      key: "department",
      header: t("department"),
      wideOnly: true,
      cell: ({ department }) => <bdi className="text-ink-soft">{department}</bdi>,
    },
  ];
};

/** Everything Feishu tells of a correction. */
export const useRemedyColumns = (viewer: ViewerInfo): RemedyColumn[] => {
  const t = useTranslations("remedies");
  const language = useLocale();
  const punches = usePunchNames();
  const people = usePeopleColumns();
  const alone = viewer.role === "employee";
  const told = (instant: string | null) =>
    instant === null ? t("noTime") : formatInstant(instant, viewer.now, viewer.zone, language);
  return [
    ...(alone ? [] : people),
    {
      key: "day",
      header: t("column.day"),
      ...(alone && { phone: "title" as const, rowHeader: true }),
      className: "whitespace-nowrap",
      cell: ({ day }) => formatDay(day, language, "weekday"),
    },
    {
      key: "punch",
      header: t("column.punch"),
      className: "whitespace-nowrap",
      cell: (remedy) => punches.ofSlot(remedy),
    },
    {
      key: "time",
      header: t("column.time"),
      cell: ({ day, time, zone }) => (
        <WallText day={day} time={time} zone={zone} here={viewer.zone} />
      ),
    },
    {
      key: "reason",
      header: t("column.reason"),
      className: "md:max-w-xs",
      cell: ({ reason }) => <ReasonText text={reason} />,
    },
    {
      key: "state",
      header: t("column.state"),
      cell: ({ state }) => <RemedyBadge state={state} />,
    },
    {
      key: "created",
      header: t("column.created"),
      wideOnly: true,
      className: "whitespace-nowrap text-ink-soft",
      cell: ({ createdAt }) => told(createdAt),
    },
    {
      key: "updated",
      header: t("column.updated"),
      wideOnly: true,
      className: "whitespace-nowrap text-ink-soft",
      cell: ({ updatedAt }) => told(updatedAt),
    },
  ];
};
