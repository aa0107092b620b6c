"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { DeadlineText } from "@/components/day/deadline-text";
import { ReasonText } from "@/components/day/reason-text";
import { StandBadge } from "@/components/day/remedy-badge";
import { storyAddress } from "@/components/day/story-address";
import { usePunchNames } from "@/components/day/use-punch-names";
import { WallText } from "@/components/day/wall-text";
import { Badge } from "@/components/ui/badge";
import { onOneLine } from "@/components/ui/readable";
import type { Column } from "@/components/ui/table";
import { UserText } from "@/components/ui/user-text";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyWire } from "@/lib/contract/remedies";
import { formatDay, formatInstant, formatPunch } from "@/lib/text/format";

type RemedyColumn = Column<RemedyWire>;

type Choose = (remedy: RemedyWire) => ReactNode;

function Person({ remedy, choice }: { remedy: RemedyWire; choice: ReactNode }) {
  const t = useTranslations("remedies");
  return (
    <span className="flex items-center gap-2">
      {choice ? (
        <span className="pointer-coarse:-my-2 pointer-coarse:-mr-5 md:hidden">{choice}</span>
      ) : null}
      <span className="grid min-w-0">
        <span className="flex flex-wrap items-center gap-1.5">
          <Link
            prefetch={false}
            href={`/employees/${encodeURIComponent(remedy.employeeId)}?month=${remedy.day.slice(0, 7)}`}
            className="rounded-sm font-medium hover:underline"
          >
            <UserText text={remedy.name} />
          </Link>
          {remedy.own ? <Badge look="outline">{t("own")}</Badge> : null}
        </span>
        <UserText text={remedy.department} className="text-xs font-normal text-ink-faint" />
      </span>
    </span>
  );
}

/** What the punch is, and what is asked to be in its place; leads to the whole story. */
function WasAsked({ remedy, here }: { remedy: RemedyWire; here: string }) {
  const t = useTranslations("result");
  const language = useLocale();
  const list = useSearchParams();
  const { approvalId, was, day, time, zone } = remedy;
  return (
    <Link
      href={storyAddress(approvalId, list)}
      prefetch={false}
      className="group inline-grid rounded-sm max-md:inline-flex max-md:flex-wrap max-md:items-center max-md:gap-x-1.5 pointer-coarse:-my-2.5 pointer-coarse:min-h-11 pointer-coarse:content-center"
    >
      {was ? (
        <span className="text-xs whitespace-nowrap text-ink-faint">
          {t(was.result, { raw: "" })}
          {was.punchAt ? ` ${formatPunch(day, was.punchAt, zone, language)}` : null} →
        </span>
      ) : null}
      <span className="text-accent group-hover:underline">
        <WallText day={day} time={time} zone={zone} here={here} />
      </span>
    </Link>
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
    className: "md:min-w-32",
    cell: (remedy) => <Person remedy={remedy} choice={choose(remedy)} />,
  };
  return [
    ...(alone ? [] : [person]),
    {
      key: "day",
      header: t("day"),
      ...(alone && { phone: "title" as const, rowHeader: true }),
      cell: (remedy) => (
        <span className="grid justify-items-start md:min-w-28">
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
      className: "md:min-w-40 lg:w-1/3",
      cell: ({ reason }) => <ReasonText text={reason} />,
    },
    { key: "state", header: t("state"), cell: (remedy) => <StandBadge remedy={remedy} /> },
    {
      key: "created",
      header: t("created"),
      wideOnly: true,
      cell: (remedy) => <When remedy={remedy} viewer={viewer} />,
    },
  ];
};
