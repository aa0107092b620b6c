"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Deciding, preloadDecision } from "@/components/day/decision/deciding";
import { OutcomePanel } from "@/components/day/decision/outcome-panel";
import { useDecisions } from "@/components/day/decision/use-decisions";
import { DayDrawer } from "@/components/day/lazy-day-drawer";
import { OpenRequests } from "@/components/day/open-requests";
import { ShortfallBanner } from "@/components/day/shortfall-banner";
import { tell } from "@/components/day/toasts";
import { useOpenDay } from "@/components/day/use-open-day";
import { useViewer } from "@/components/day/use-viewer";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import type { ViewerInfo } from "@/lib/contract/me";
import type { RemedyWire } from "@/lib/contract/remedies";
import { BulkBar } from "./bulk-bar";
import { RemediesHead } from "./remedies-head";
import { RemedyList } from "./remedy-list";
import { useChoice } from "./use-choice";
import { useRemediesView } from "./use-remedies-view";
import { useRemedyKeys } from "./use-remedy-keys";
import { type RemedyListState, useRemedyList } from "./use-remedy-list";

const NONE: readonly RemedyWire[] = [];

function Pages({ list }: { list: RemedyListState }) {
  const t = useTranslations("common.pager");
  const { page, onPrevious, onNext } = list;
  if (page.total === 0) return null;
  return (
    <Pager
      single={page.from <= 1 && page.to >= page.total}
      text={t("records", page)}
      labels={{ group: t("label"), previous: t("previous"), next: t("next") }}
      onPrevious={onPrevious}
      onNext={onNext}
    />
  );
}

/** Every correction in scope: what was asked, what is waiting, and the decisions on it. */
export function RemediesScreen({ viewer: atLoad }: { viewer: ViewerInfo }) {
  const viewer = useViewer(atLoad);
  const view = useRemediesView(viewer.today);
  const list = useRemedyList(view.input);
  const { data, error, isFetching, refetch } = list.query;
  const rows = data?.remedies ?? NONE;
  const choosing = useChoice(rows, viewer);
  const { choice, clear } = choosing;
  const day = useOpenDay();
  const region = useRef<HTMLDivElement>(null);
  // Before the decisions: a row that goes leaves the keyboard to the next one, not to the whole list.
  const keys = useRemedyKeys(region, {
    ...{ rows, viewer, choosing },
    ask: (asked) => decisions.ask(asked),
  });
  const decisions = useDecisions({ onDecided: clear, onAllDone: tell, region, rows });
  const again = { busy: isFetching, onRetry: () => void refetch() };
  return (
    <>
      <RemediesHead {...{ viewer, view, list }} onEnterList={() => keys.focusRow(keys.current)} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {data ? <OpenRequests open={data.open} /> : null}
        <ShortfallBanner shortfalls={data?.shortfalls ?? []} {...again} />
        <OutcomePanel decisions={decisions} now={viewer.now} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the rows inside, which have the focus */}
        <div
          ref={region}
          tabIndex={-1}
          onKeyDown={keys.onKeyDown}
          onFocus={({ target }) => {
            keys.onFocus(target);
            if (viewer.role !== "employee") preloadDecision();
          }}
          className="rounded-lg outline-none"
        >
          <Panel flush className="overflow-clip">
            <RemedyList
              {...again}
              {...{ data, error, view, viewer, choosing }}
              current={keys.current}
              onAsk={decisions.ask}
              onOpen={day.open}
            />
          </Panel>
        </div>
        <Pages list={list} />
        <BulkBar
          choice={choice}
          onDecide={(decision) => decisions.ask({ decision, remedies: choice.remedies })}
          onClear={clear}
        />
      </div>
      <Deciding decisions={decisions} />
      {day.shown ? (
        <DayDrawer {...day.shown} viewer={viewer} onClose={day.close} onDayChange={day.turnTo} />
      ) : null}
    </>
  );
}
