"use client";

import { FilePlus2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { DataFreshness } from "@/components/day/data-freshness";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyWire } from "@/lib/contract/remedies";
import { RemedyFilters } from "./remedy-filters";
import type { RemediesView } from "./use-remedies-view";
import type { RemedyListState } from "./use-remedy-list";

const nameIn = (rows: readonly RemedyWire[], viewer: ViewerInfo, employeeId: string | null) =>
  employeeId === viewer.employeeId
    ? viewer.name
    : (rows.find((row) => row.employeeId === employeeId)?.name ?? null);

type Props = {
  viewer: ViewerInfo;
  view: RemediesView;
  list: RemedyListState;
  /** Leads the keyboard from the search box into the list. */
  onEnterList: () => void;
};

/** What the screen is, how fresh, its filters, and the way to a correction of one's own. */
export function RemediesHead({ viewer, view, list: { query }, onEnterList }: Props) {
  const t = useTranslations("remedies");
  const { data, error, isFetching, refetch } = query;
  return (
    <PageHeader
      inLine
      title={t("title")}
      intro={t("intro")}
      freshness={
        <DataFreshness
          asOf={data?.asOf}
          now={viewer.now}
          zone={viewer.zone}
          busy={isFetching}
          failed={error !== null}
          onRefresh={() => void refetch()}
        />
      }
      actions={
        <LinkButton
          href="/remedies/new"
          variant="primary"
          icon={<FilePlus2 aria-hidden="true" className="size-3.5" />}
        >
          {t("new")}
        </LinkButton>
      }
    >
      <RemedyFilters
        {...{ view, viewer, data, onEnterList }}
        personName={nameIn(data?.remedies ?? [], viewer, view.employeeId)}
      />
    </PageHeader>
  );
}
