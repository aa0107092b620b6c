"use client";

import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { DeadlineText } from "@/components/day/deadline-text";
import { ReasonText } from "@/components/day/reason-text";
import { StandBadge } from "@/components/day/remedy-badge";
import { usePunchNames } from "@/components/day/use-punch-names";
import { WallText } from "@/components/day/wall-text";
import { WasText } from "@/components/day/was-text";
import { onOneLine } from "@/components/ui/readable";
import type { Column } from "@/components/ui/table";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyWire } from "@/lib/contract/remedies";
import { formatDay, formatInstant } from "@/lib/text/format";
import { Person } from "./remedy-person";
import { StoryLink } from "./story-link";

type RemedyColumn = Column<RemedyWire>;

type Choose = (remedy: RemedyWire) => ReactNode;

/** What the punch was, and what is asked to be in its place. */
function WasAsked({ remedy, here }: { remedy: RemedyWire; here: string }) {
  const { was, day, time, zone } = remedy;
  return (
    <span className="inline-grid max-md:inline-flex max-md:flex-wrap max-md:items-center max-md:gap-x-1.5">
      {was ? (
        <span className="text-xs whitespace-nowrap text-ink-faint">
          <WasText {...{ day, was, zone }} /> →
        </span>
      ) : null}
      <WallText {...{ day, time, zone, here }} />
    </span>
  );
}

function When({ remedy, viewer }: { remedy: RemedyWire; viewer: ViewerInfo }) {
  const t = useTranslations("remedies");
  const day = useTranslations("day.remedies");
  const language = useLocale();
  const { createdAt, updatedAt, filedBy } = remedy;
  const told = (instant: string) => formatInstant(instant, viewer.now, viewer.zone, language);
  return (
    <span className="grid whitespace-nowrap text-ink-soft">
      <span>{createdAt === null ? t("noTime") : told(createdAt)}</span>
      {updatedAt === null || updatedAt === createdAt ? null : (
        <span className="text-xs text-ink-faint">
          {day("updatedAt", { time: told(updatedAt) })}
        </span>
      )}
      {filedBy && filedBy.employeeId !== remedy.employeeId ? (
        <span className="text-xs text-ink-faint">
          {t("filed.by", { name: onOneLine(filedBy.name) })}
        </span>
      ) : null}
    </span>
  );
}

/** Everything Feishu tells of a correction; whose it is only where there are several people. */
export const useRemedyColumns = (
  viewer: ViewerInfo,
  choose: Choose,
  onOpen: (remedy: RemedyWire) => void,
): RemedyColumn[] => {
  const t = useTranslations("remedies.column");
  const language = useLocale();
  const punches = usePunchNames();
  const alone = viewer.role === "employee";
  const person: RemedyColumn = {
    key: "person",
    header: t("person"),
    phone: "title",
    rowHeader: true,
    className: "md:min-w-24",
    cell: (remedy) => <Person remedy={remedy} choice={choose(remedy)} />,
  };
  return [
    ...(alone ? [] : [person]),
    {
      key: "day",
      header: t("day"),
      ...(alone && { phone: "title" as const, rowHeader: true }),
      cell: (remedy) => (
        <span className="grid justify-items-start md:min-w-24">
          <button
            type="button"
            onClick={() => onOpen(remedy)}
            className="rounded-sm whitespace-nowrap text-accent hover:underline pointer-coarse:-my-2.5 pointer-coarse:min-h-11"
          >
            {formatDay(remedy.day, language, "weekday")}
          </button>
          {remedy.state === "pending" && remedy.deadline ? (
            <span className="text-xs text-ink-faint">
              <DeadlineText deadline={remedy.deadline} today={viewer.today} brief />
            </span>
          ) : null}
        </span>
      ),
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
      cell: (remedy) => <WasAsked remedy={remedy} here={viewer.zone} />,
    },
    {
      key: "reason",
      header: t("reason"),
      className: "md:min-w-32 lg:w-1/3",
      cell: ({ reason }) => <ReasonText text={reason} />,
    },
    {
      key: "state",
      header: t("state"),
      cell: (remedy) => (
        <span className="inline-grid justify-items-start gap-0.5 max-md:flex max-md:items-center max-md:gap-4">
          <StandBadge remedy={remedy} />
          <StoryLink remedy={remedy} />
        </span>
      ),
    },
    {
      key: "created",
      header: t("created"),
      wideOnly: true,
      cell: (remedy) => <When remedy={remedy} viewer={viewer} />,
    },
  ];
};
