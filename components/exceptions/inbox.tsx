"use client";

import { type RefObject, useEffect, useRef } from "react";
import { BulkRemedy } from "@/components/day/bulk-remedy/lazy-bulk-remedy";
import { Deciding } from "@/components/day/decision/deciding";
import { OutcomePanel } from "@/components/day/decision/outcome-panel";
import { type Decisions, useDecisions } from "@/components/day/decision/use-decisions";
import { DayDrawer } from "@/components/day/lazy-day-drawer";
import { OutageNotices } from "@/components/day/outage/outage-notices";
import { tell } from "@/components/day/toasts";
import { Panel } from "@/components/ui/panel";
import type { ViewerInfo } from "@/lib/contract/me";
import { ChosenBar } from "./chosen-bar";
import { ExceptionRows } from "./exception-rows";
import { JustLeft } from "./just-left";
import { ListNotices, ListStatus } from "./list-status";
import { PastSection } from "./past-section";
import { BulkRemind } from "./remind/lazy-bulk-remind";
import type { ExceptionList } from "./use-exception-list";
import type { ExceptionsView } from "./use-exceptions-view";
import { useInbox } from "./use-inbox";
import { useVerdicts } from "./use-verdicts";

type Inboxed = ReturnType<typeof useInbox>;
type Props = {
  list: ExceptionList;
  view: ExceptionsView;
  viewer: ViewerInfo;
  /** Set here: leads the keyboard from the filters into the list. */
  enterList: RefObject<() => void>;
};

/** What stands over the page: a day, the forms for many days, a decision. */
function Opened({ inbox, viewer, decisions }: OpenedProps) {
  const { day, many, endMany } = inbox;
  return (
    <>
      <Deciding decisions={decisions} />
      {day.shown ? (
        <DayDrawer
          {...day.shown}
          viewer={viewer}
          correcting={day.correcting}
          onClose={day.close}
          onDayChange={day.turnTo}
        />
      ) : null}
      {many?.of === "correct" ? <BulkRemedy targets={many.items} onClose={endMany} /> : null}
      {many?.of === "remind" ? (
        <BulkRemind items={many.items} onClose={() => endMany(false)} />
      ) : null}
    </>
  );
}
type OpenedProps = { inbox: Inboxed; viewer: ViewerInfo; decisions: Decisions };

/** Hints are about the period and the people, whatever the list is narrowed to besides. */
const outagesOf = ({ filter: { from, to, departmentId, q } }: ExceptionsView) => ({
  ...{ from, to },
  ...(departmentId && { departmentId }),
  ...(q && { q }),
});

/** The list with everything that it opens. */
export function Inbox({ list, view, viewer, enterList }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const inbox = useInbox(list, box);
  const verdicts = useVerdicts();
  const decisions = useDecisions({ onAllDone: tell, region: box, rows: undefined });
  const { keys, day, chosen, choosing, begin } = inbox;
  useEffect(() => {
    enterList.current = () => keys.focusRow(keys.current);
  });
  const rows = {
    ...{ view, viewer, verdicts },
    current: keys.current,
    onOpen: day.open,
    onCorrect: day.correct,
    onAsk: decisions.ask,
  };
  const pastCount = list.told?.counts.past ?? 0;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <ListNotices list={list} />
      <OutageNotices input={outagesOf(view)} ready={list.told !== undefined} />
      <OutcomePanel decisions={decisions} now={viewer.now} />
      <JustLeft items={inbox.left} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the rows inside, which have the focus */}
      <div
        ref={box}
        tabIndex={-1}
        onKeyDown={keys.onKeyDown}
        onFocus={({ target }) => keys.onFocus(target)}
        className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-lg outline-none"
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
          <ListStatus list={list} asked={view.range} />
          <Panel flush className="overflow-clip">
            <ExceptionRows {...rows} list={list} choosing={choosing} />
          </Panel>
        </div>
        {pastCount > 0 ? <PastSection {...rows} count={pastCount} /> : null}
      </div>
      <ChosenBar
        chosen={chosen}
        onCorrect={() => begin("correct")}
        onRemind={() => begin("remind")}
        onClear={inbox.clear}
      />
      <Opened {...{ inbox, viewer, decisions }} />
    </div>
  );
}
