"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "use-intl";
import { RemedyCard, RequestCard } from "@/components/day/drawer/remedy-card";
import { Failure } from "@/components/day/failure";
import { ShortfallBanner } from "@/components/day/shortfall-banner";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { Day, DayRange } from "@/lib/attendance/day";
import type { Remedies } from "@/lib/contract/remedies";
import { queries } from "@/lib/queries";
import { formatDay } from "@/lib/text/format";

const MANY = 200;

type Props = { employeeId: string; month: DayRange; now: string; onOpen: (day: Day) => void };

/** The person's corrections of the month, in all five states. */
export function MonthRemedies({ employeeId, month, now, onOpen }: Props) {
  const t = useTranslations("employees.remedies");
  const common = useTranslations("common");
  const dayTexts = useTranslations("day.remedies");
  const remedies = useQuery(queries.remedies({ ...month, employeeId, limit: MANY }));
  const retry = () => void remedies.refetch();
  const contentOf = () => {
    if (remedies.isPending) return <SkeletonRows label={common("loading")} rows={2} columns={3} />;
    if (!remedies.data)
      return <Failure error={remedies.error} title={dayTexts("failed")} onRetry={retry} />;
    return (
      <>
        <ShortfallBanner
          shortfalls={remedies.data.shortfalls}
          onRetry={retry}
          busy={remedies.isFetching}
        />
        <Cards answer={remedies.data} now={now} onOpen={onOpen} />
      </>
    );
  };
  return (
    <Panel
      title={t("title")}
      actions={
        <LinkButton
          size="sm"
          variant="quiet"
          href={`/remedies?${new URLSearchParams({ month: month.from.slice(0, 7), employeeId })}`}
        >
          {t("all")}
        </LinkButton>
      }
    >
      <div className="grid gap-2">{contentOf()}</div>
    </Panel>
  );
}

type CardsProps = { answer: Remedies } & Pick<Props, "now" | "onOpen">;

function Cards({ answer: { remedies, open, shortfalls }, now, onOpen }: CardsProps) {
  const t = useTranslations("employees.remedies");
  if (remedies.length + open.length === 0)
    return shortfalls.length > 0 ? null : <p className="text-sm text-ink-soft">{t("empty")}</p>;
  return (
    <>
      {open.map((request) => (
        <RequestCard
          key={request.requestId}
          request={request}
          lead={<DayLink day={request.day} onOpen={onOpen} />}
        />
      ))}
      {remedies.map((remedy) => (
        <RemedyCard
          key={remedy.approvalId}
          remedy={remedy}
          now={now}
          lead={<DayLink day={remedy.day} onOpen={onOpen} />}
        />
      ))}
    </>
  );
}

function DayLink({ day, onOpen }: { day: Day; onOpen: (day: Day) => void }) {
  return (
    <button
      type="button"
      onClick={() => onOpen(day)}
      className="rounded-sm whitespace-nowrap text-accent hover:underline pointer-coarse:min-h-11"
    >
      {formatDay(day, useLocale(), "weekday")}
    </button>
  );
}
