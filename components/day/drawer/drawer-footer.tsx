"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "use-intl";
import { DataFreshness } from "@/components/day/data-freshness";
import { personPage } from "@/components/day/person-page";
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

/** How old the day is, and the way to the person's month where one is not there already. */
export function DrawerFooter({ viewer, employeeId, day, ...fresh }: Props) {
  const t = useTranslations("day");
  const onTeam = usePathname().startsWith("/team");
  const list = useSearchParams();
  return (
    <>
      <div className="mr-auto">
        <DataFreshness {...fresh} now={viewer.now} />
      </div>
      {onTeam ? (
        <LinkButton size="sm" href={personPage(employeeId, day, list)}>
          {t("fullMonth")}
        </LinkButton>
      ) : null}
    </>
  );
}
