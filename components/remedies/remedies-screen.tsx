"use client";

import { FilePlus2 } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { DataFreshness } from "@/components/day/data-freshness";
import { Deciding } from "@/components/day/decision/deciding";
import { OutcomePanel } from "@/components/day/decision/outcome-panel";
import { useDecisions } from "@/components/day/decision/use-decisions";
import { DayDrawer } from "@/components/day/lazy-day-drawer";
import { OpenRequests } from "@/components/day/open-requests";
import { ShortfallBanner } from "@/components/day/shortfall-banner";
import { tell } from "@/components/day/toasts";
import { useHotkeys } from "@/components/day/use-hotkeys";
import { useOpenDay } from "@/components/day/use-open-day";
import { useViewer } from "@/components/day/use-viewer";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { type Decision, decisionsFor } from "@/lib/attendance/remedy";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyWire } from "@/lib/contract/remedies";
import { BulkBar } from "./bulk-bar";
import { choiceOf, renewed } from "./choice";
import { RemedyFilters } from "./remedy-filters";
import { RemedyList } from "./remedy-list";
import { type RemediesView, useRemediesView } from "./use-remedies-view";
import { type RemedyListState, useRemedyList } from "./use-remedy-list";

const NONE: readonly RemedyWire[] = [];

const nameIn = (rows: readonly RemedyWire[], viewer: ViewerInfo, employeeId: string | null) =>
  employeeId === viewer.employeeId
    ? viewer.name
    : (rows.find((row) => row.employeeId === employeeId)?.name ?? null);

/** What was chosen on other pages stays chosen. */
const useChosen = (rows: readonly RemedyWire[], viewer: ViewerInfo) => {
  const [chosen, setChosen] = useState<readonly RemedyWire[]>(NONE);
  return { choice: choiceOf(renewed(chosen, rows), viewer), choose: setChosen };
};

function Pages({ list }: { list: RemedyListState }) {
  const t = useTranslations("common.pager");
  const { page, onPrevious, onNext } = list;
  if (page.total === 0) return null;
  return (
    <Pager
      text={t("records", page)}
      labels={{ group: t("label"), previous: t("previous"), next: t("next") }}
      onPrevious={onPrevious}
      onNext={onNext}
    />
  );
}

type HeadProps = {
  viewer: ViewerInfo;
  view: RemediesView;
  list: RemedyListState;
};

function Head({ viewer, view, list: { query } }: HeadProps) {
  const t = useTranslations("remedies");
  const { data, error, isFetching, refetch } = query;
  return (
    <PageHeader
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
        view={view}
        viewer={viewer}
        data={data}
        personName={nameIn(data?.remedies ?? [], viewer, view.employeeId)}
      />
    </PageHeader>
  );
}

/** Every correction in scope: what was asked, what is waiting, and the decisions on it. */
export function RemediesScreen({ viewer: atLoad }: { viewer: ViewerInfo }) {
  const viewer = useViewer(atLoad);
  const view = useRemediesView(viewer.today);
  const list = useRemedyList(view.input);
  const { data, error, isFetching, refetch } = list.query;
  const { choice, choose } = useChosen(data?.remedies ?? NONE, viewer);
  const day = useOpenDay();
  const decide = (decision: Decision) => {
    const able = choice.state !== null && decisionsFor(choice.state).includes(decision);
    if (able) decisions.ask({ decision, remedies: choice.remedies });
  };
  useHotkeys({ a: () => decide("approve"), x: () => decide("reject") });
  const region = useRef<HTMLDivElement>(null);
  const decisions = useDecisions({
    onDecided: () => choose(NONE),
    onAllDone: tell,
    region,
    rows: data?.remedies,
  });
  const again = { busy: isFetching, onRetry: () => void refetch() };
  return (
    <>
      <Head viewer={viewer} view={view} list={list} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {data ? <OpenRequests open={data.open} /> : null}
        <ShortfallBanner shortfalls={data?.shortfalls ?? []} {...again} />
        <OutcomePanel decisions={decisions} />
        <div ref={region} tabIndex={-1} className="rounded-lg">
          <Panel flush className="overflow-clip">
            <RemedyList
              {...again}
              data={data}
              error={error}
              view={view}
              viewer={viewer}
              choice={choice}
              onChoose={choose}
              onAsk={decisions.ask}
              onOpen={day.open}
            />
          </Panel>
        </div>
        <Pages list={list} />
        <BulkBar
          choice={choice}
          onDecide={(decision) => decisions.ask({ decision, remedies: choice.remedies })}
          onClear={() => choose(NONE)}
        />
      </div>
      <Deciding decisions={decisions} />
      {day.shown ? (
        <DayDrawer {...day.shown} viewer={viewer} onClose={day.close} onDayChange={day.turnTo} />
      ) : null}
    </>
  );
}
