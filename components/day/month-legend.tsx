"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { useLoaded } from "@/components/ui/use-loaded";

const load = () => import("@/components/day/mark-legend").then(({ MarkLegend }) => MarkLegend);

/** What the marks of the month mean, for those who ask: fetched when it is opened. */
export function MonthLegend() {
  const t = useTranslations();
  const box = useRef<HTMLDivElement>(null);
  const [Legend, fetch, failed] = useLoaded(load);
  const catchUp = useEffectEvent(() => {
    if (box.current?.querySelector("details[open]")) fetch();
  });
  // Opened before the page was ready to hear of it.
  useEffect(() => catchUp(), []);
  return (
    <div ref={box} data-print="hidden" onPointerEnter={fetch} className="-mb-1 mt-2">
      <Disclosure summary={t("team.legend")} onToggle={fetch}>
        {Legend ? (
          <Legend />
        ) : (
          <p role="status">{t(failed ? "team.legendFailed" : "common.loading")}</p>
        )}
      </Disclosure>
    </div>
  );
}
