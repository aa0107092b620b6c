"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl";
import { Failure } from "@/components/day/failure";
import { ShortfallBanner } from "@/components/day/shortfall-banner";
import { Button } from "@/components/ui/button";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { Day } from "@/lib/attendance/day";
import type { ViewerInfo } from "@/lib/contract/me";
import type { Remedies, RemedyWire } from "@/lib/contract/remedies";
import { queries } from "@/lib/queries";
import { DrawerSection } from "./drawer-section";
import { OutcomeText } from "./outcome-text";
import { RemedyCard, RequestCard } from "./remedy-card";
import { type Asked, useDecision } from "./use-decision";

const DecideDialog = dynamic(() => import("./decide-dialog").then((m) => m.DecideDialog), {
  ssr: false,
});
const VERDICTS = ["approve", "reject"] as const;

type Props = { employeeId: string; day: Day; viewer: ViewerInfo };

/** Every correction of a day, and for whoever may decide them the two buttons. */
export function DayRemedies({ employeeId, day, viewer }: Props) {
  const t = useTranslations("day.remedies");
  const common = useTranslations("common");
  const remedies = useQuery(queries.remedies({ from: day, to: day, employeeId }));
  const retry = () => void remedies.refetch();
  const contentOf = () => {
    if (remedies.isPending) return <SkeletonRows label={common("loading")} rows={1} columns={2} />;
    if (!remedies.data)
      return <Failure error={remedies.error} title={t("failed")} onRetry={retry} />;
    return (
      <>
        <ShortfallBanner
          shortfalls={remedies.data.shortfalls}
          onRetry={retry}
          busy={remedies.isFetching}
        />
        <Cards answer={remedies.data} viewer={viewer} />
      </>
    );
  };
  return <DrawerSection title={t("title")}>{contentOf()}</DrawerSection>;
}

const mayBeDecidedBy = ({ role }: ViewerInfo, { state, own }: RemedyWire) =>
  role !== "employee" && !own && state === "pending";

function Cards({ answer, viewer }: { answer: Remedies; viewer: ViewerInfo }) {
  const t = useTranslations("day.remedies");
  const { asked, ask, outcomes, decide } = useDecision();
  const { remedies, open, shortfalls } = answer;
  if (remedies.length + open.length === 0)
    return shortfalls.length > 0 ? null : <p className="text-sm text-ink-soft">{t("empty")}</p>;
  return (
    <>
      {open.map((request) => (
        <RequestCard key={request.requestId} request={request} />
      ))}
      {remedies.map((remedy) => {
        const outcome = outcomes.get(remedy.approvalId);
        return (
          <RemedyCard key={remedy.approvalId} remedy={remedy} now={viewer.now}>
            {mayBeDecidedBy(viewer, remedy) ? <Verdicts remedy={remedy} onAsk={ask} /> : null}
            <Bystander remedy={remedy} />
            {outcome ? <OutcomeText outcome={outcome} /> : null}
          </RemedyCard>
        );
      })}
      {asked ? (
        <DecideDialog
          asked={asked}
          busy={decide.isPending}
          error={decide.error}
          onConfirm={(note) => decide.mutate({ ...asked, note })}
          onCancel={() => ask(null)}
        />
      ) : null}
    </>
  );
}

function Verdicts({ remedy, onAsk }: { remedy: RemedyWire; onAsk: (asked: Asked) => void }) {
  const t = useTranslations("decision");
  return (
    <p className="mt-1 flex gap-2">
      {VERDICTS.map((decision) => (
        <Button
          key={decision}
          size="sm"
          variant={decision === "approve" ? "primary" : "secondary"}
          onClick={() => onAsk({ decision, remedy })}
        >
          {t(decision)}
        </Button>
      ))}
    </p>
  );
}

/** Nobody decides their own: said where the buttons would be. */
function Bystander({ remedy: { own, state } }: { remedy: RemedyWire }) {
  const t = useTranslations("request");
  if (!own || state !== "pending") return null;
  return <p className="text-xs text-ink-faint">{t("ownCannotDecide")}</p>;
}
