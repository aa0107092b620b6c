"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "use-intl";
import { DataFreshness } from "@/components/day/data-freshness";
import { LinkButton } from "@/components/ui/link-button";
import type { Day } from "@/lib/attendance/day";
import type { ViewerInfo } from "@/lib/contract/me";

type Props = {
  viewer: ViewerInfo;
  employeeId: string;
  day: Day;
  asOf: string | null | undefined;
  zone: string;
  busy: boolean;
  failed: boolean;
  onRefresh: () => void;
};

/** The list's own words go along, so that the page knows whose neighbours to offer. */
const monthPage = (employeeId: string, day: Day, list: URLSearchParams) => {
  const words = new URLSearchParams(list);
  for (const name of ["person", "day"]) words.delete(name);
  if (!words.has("month")) words.set("month", day.slice(0, 7));
  words.set("from", "team");
  return `/employees/${encodeURIComponent(employeeId)}?${words}`;
};

/** How old the day is, and the way to the person's month where one is not there already. */
export function DrawerFooter({ viewer, employeeId, day, ...fresh }: Props) {
  const t = useTranslations("day");
  const onTeam = usePathname().startsWith("/team");
  const params = new URLSearchParams(useSearchParams());
  return (
    <>
      <div className="mr-auto">
        <DataFreshness {...fresh} now={viewer.now} />
      </div>
      {onTeam ? (
        <LinkButton size="sm" href={monthPage(employeeId, day, params)}>
          {t("fullMonth")}
        </LinkButton>
      ) : null}
    </>
  );
}
