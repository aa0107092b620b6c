"use client";

import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "use-intl";
import { Failure } from "@/components/day/failure";
import { Empty } from "@/components/ui/empty";
import { Skeleton } from "@/components/ui/skeleton";
import type { DayRange } from "@/lib/attendance/day";
import { DEFAULT_SHIFT } from "@/lib/attendance/shift";
import type { Trends } from "@/lib/contract/trends";
import { queries } from "@/lib/queries";
import { formatPeriod } from "@/lib/text/format";
import { TrendGroups } from "./trend-groups";
import { TrendPeople } from "./trend-people";
import { type TrendGroup, trendRows } from "./trend-rows";

export type TrendInput = DayRange & { departmentId?: string; q?: string };
type Props = { by: TrendGroup | "people"; input: TrendInput };

const POLL_MS = 3000;

/** What the numbers leave out, told beside them. */
function Notes({ by, trends }: { by: Props["by"]; trends: Trends }) {
  const t = useTranslations("trends");
  const { loading, total } = trends;
  const left = total.unread - loading;
  const notes = [
    loading > 0 ? t("reading", { count: loading }) : null,
    left > 0 ? t("unread", { count: left }) : null,
    by === "people" ? null : t("onlyRead"),
    by === "department" ? t("below") : null,
  ];
  return (
    <p aria-live="polite" className="text-xs text-ink-faint">
      {notes.filter((note) => note !== null).join(" ")}
    </p>
  );
}

function Divided({ by, trends, range }: { by: Props["by"]; trends: Trends; range: DayRange }) {
  const t = useTranslations("trends");
  const language = useLocale();
  const params = useSearchParams();
  if (trends.total.required === 0) return <Empty title={t("none")} advice={t("noneAdvice")} />;
  if (by === "people") return <TrendPeople trends={trends} day={range.to} />;
  const shiftName = ({ shiftId: id, name }: Trends["shifts"][number]) =>
    name ?? (id === DEFAULT_SHIFT ? t("noShift") : t("unnamedShift", { id }));
  return (
    <TrendGroups
      group={by}
      rows={trendRows(by, { trends, range, params, language, shiftName })}
      caption={t(`captions.${by}`, { period: formatPeriod(range, language) })}
    />
  );
}

/** The period divided otherwise than by day, added up where the records are. */
export function TrendBy({ by, input }: Props) {
  const t = useTranslations("trends");
  const { data, error, isFetching, refetch } = useQuery({
    ...queries.trends(input),
    refetchInterval: ({ state }) => (state.data?.loading ? POLL_MS : false),
  });
  if (!data && error)
    return (
      <Failure error={error} title={t("failed")} onRetry={() => void refetch()} busy={isFetching} />
    );
  if (!data)
    return (
      <div role="status" aria-label={t("loading")}>
        <Skeleton className="h-44" />
      </div>
    );
  const { from, to } = input;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <Divided by={by} trends={data} range={{ from, to }} />
      <Notes by={by} trends={data} />
    </div>
  );
}
