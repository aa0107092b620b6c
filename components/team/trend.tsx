"use client";

import dynamic from "next/dynamic";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useSettled } from "@/components/day/use-settled";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { useOnScreen } from "@/components/ui/use-on-screen";
import type { CountQuery } from "./grid/model";
import { TrendByDay } from "./trend-day";
import type { TeamRows } from "./use-team-rows";
import type { TeamView } from "./use-team-view";

const TrendBy = dynamic(() => import("./trend-by").then((m) => m.TrendBy), {
  ssr: false,
  loading: () => <Skeleton className="h-44" />,
});

const DIVISIONS = ["day", "weekday", "department", "shift", "people"] as const;
const parseAsDivision = parseAsStringLiteral(DIVISIONS).withDefault("day");
const LONGEST_QUERY = 64;

/** Whose trends are asked for: everybody whom the screen's own filters leave. */
export const useTrendInput = ({ at: { range }, departmentId, q }: TeamView) => {
  const name = useSettled(q.trim().slice(0, LONGEST_QUERY));
  return { ...range, ...(departmentId && { departmentId }), ...(name && { q: name }) };
};

type Props = {
  rows: TeamRows;
  view: TeamView;
  settled: boolean;
  onShow: (query: CountQuery) => void;
};

/** How the period went, divided as one likes; loaded once it comes on screen. */
export function Trend({ rows, view, settled, onShow }: Props) {
  const t = useTranslations();
  const [by, setBy] = useQueryState("trend", parseAsDivision);
  const [near, setNear] = useState(false);
  const place = useOnScreen<HTMLDivElement>(() => setNear(true));
  const input = useTrendInput(view);
  const hint = settled ? t("team.trend.hint") : t("team.today.soFar");
  return (
    <Panel
      title={t("team.trend.title")}
      aside={by === "day" ? <span className="print:hidden">{hint}</span> : null}
    >
      <div ref={place} className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <div className="max-md:-mx-4 max-md:overflow-x-auto max-md:px-4 print:hidden">
          <Segmented
            label={t("trends.by")}
            options={DIVISIONS.map((value) => ({ value, label: t(`trends.bys.${value}`) }))}
            value={by}
            onChange={(value) => void setBy(value)}
          />
        </div>
        {by === "day" ? <TrendByDay {...{ rows, near, onShow }} /> : null}
        {by !== "day" && near ? <TrendBy by={by} input={input} /> : null}
      </div>
    </Panel>
  );
}
