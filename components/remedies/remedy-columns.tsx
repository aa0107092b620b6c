"use client";

import type { ReactNode } from "react";
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

type Choose = (remedy: RemedyWire) => ReactNode;

function Person({ remedy, choice }: { remedy: RemedyWire; choice: ReactNode }) {
  const t = useTranslations("remedies");
  return (
    <span className="flex items-center gap-2">
      {choice ? <span className="-my-2 -mr-5 md:hidden">{choice}</span> : null}
      <span className="grid min-w-0">
        <span className="flex flex-wrap items-center gap-1.5">
          <bdi className="font-medium [overflow-wrap:anywhere]">{remedy.name}</bdi>
          {remedy.own ? <Badge look="outline">{t("own")}</Badge> : null}
        </span>
        <bdi className="text-xs font-normal text-ink-faint">{remedy.department}</bdi>
      </span>
    </span>
  );
}

function When({ remedy, viewer }: { remedy: RemedyWire; viewer: ViewerInfo }) {
  const t = useTranslations("remedies");
  const day = useTranslations("day.remedies");
  const language = useLocale();
  const { createdAt, updatedAt } = remedy;
  const told = (instant: string) => formatInstant(instant, viewer.now, viewer.zone, language);
  return (
    <span className="grid whitespace-nowrap text-ink-soft">
      <span>{createdAt === null ? t("noTime") : told(createdAt)}</span>
      {updatedAt === null || updatedAt === createdAt ? null : (
        <span className="text-xs text-ink-faint">
          {day("updatedAt", { time: told(updatedAt) })}
        </span>
      )}
    </span>
  );
}

/** Everything Feishu tells of a correction; whose it is only where there are several people. */
export const useRemedyColumns = (viewer: ViewerInfo, choose: Choose): RemedyColumn[] => {
  const t = useTranslations("remedies.column");
  const language = useLocale();
  const punches = usePunchNames();
  const alone = viewer.role === "employee";
  const person: RemedyColumn = {
    key: "person",
    header: t("person"),
    phone: "title",
    rowHeader: true,
    className: "md:min-w-32",
    cell: (remedy) => <Person remedy={remedy} choice={choose(remedy)} />,
  };
  return [
    ...(alone ? [] : [person]),
    {
      key: "day",
      header: t("day"),
      ...(alone && { phone: "title" as const, rowHeader: true }),
      className: "whitespace-nowrap",
      cell: ({ day }) => formatDay(day, language, "weekday"),
    },
    {
      key: "punch",
      header: t("punch"),
      className: "whitespace-nowrap",
      cell: (remedy) => punches.ofSlot(remedy),
    },
    {
      key: "time",
      header: t("time"),
      cell: ({ day, time, zone }) => (
        <WallText day={day} time={time} zone={zone} here={viewer.zone} />
      ),
    },
    {
      key: "reason",
      header: t("reason"),
      className: "md:min-w-40 lg:w-1/3",
      cell: ({ reason }) => <ReasonText text={reason} />,
    },
    { key: "state", header: t("state"), cell: ({ state }) => <RemedyBadge state={state} /> },
    {
      key: "created",
      header: t("created"),
      wideOnly: true,
      cell: (remedy) => <When remedy={remedy} viewer={viewer} />,
    },
  ];
};
