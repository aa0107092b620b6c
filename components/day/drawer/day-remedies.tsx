"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Deciding } from "@/components/day/decision/deciding";
import { OutcomePanel } from "@/components/day/decision/outcome-panel";
import { useDecisions } from "@/components/day/decision/use-decisions";
import { Verdict } from "@/components/day/decision/verdict";
import { RemedyAnswer } from "@/components/day/remedy-answer";
import type { Day } from "@/lib/attendance/day";
import type { ViewerInfo } from "@/lib/contract/me";
import type { Remedies } from "@/lib/contract/remedies";
import { DrawerSection } from "./drawer-section";
import { RemedyCard, RequestCard } from "./remedy-card";

type Props = { employeeId: string; day: Day; viewer: ViewerInfo };

/** Every correction of a day, and the decisions for whoever may take them. */
export function DayRemedies({ employeeId, day, viewer }: Props) {
  const t = useTranslations("day.remedies");
  return (
    <DrawerSection title={t("title")}>
      <RemedyAnswer
        about={employeeId === viewer.employeeId ? "you" : "person"}
        input={{ from: day, to: day, employeeId }}
        empty={t("empty")}
      >
        {(answer) => <Cards answer={answer} viewer={viewer} />}
      </RemedyAnswer>
    </DrawerSection>
  );
}

/** What was done is told here and not in a toast: a dialog hides those from screen readers. */
function Cards({ answer, viewer }: { answer: Remedies; viewer: ViewerInfo }) {
  const region = useRef<HTMLDivElement>(null);
  const [done, setDone] = useState<string | null>(null);
  const { remedies, open } = answer;
  const decisions = useDecisions({ region, rows: remedies, onAllDone: setDone });
  return (
    <div ref={region} tabIndex={-1} className="grid gap-2 rounded-md">
      {open.map((request) => (
        <RequestCard key={request.requestId} request={request} />
      ))}
      {remedies.map((remedy) => (
        <RemedyCard key={remedy.approvalId} remedy={remedy} now={viewer.now}>
          <Verdict remedy={remedy} viewer={viewer} onAsk={decisions.ask} main />
        </RemedyCard>
      ))}
      <p role="status" className="text-xs text-ink-soft empty:hidden">
        {decisions.items ? null : done}
      </p>
      <OutcomePanel decisions={decisions} now={viewer.now} />
      <Deciding decisions={decisions} />
    </div>
  );
}
