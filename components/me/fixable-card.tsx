"use client";

import { useLocale, useTranslations } from "use-intl";
import { DeadlineText, QuotaText } from "@/components/day/deadline-text";
import { WhyNot } from "@/components/day/why-not";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Skeleton } from "@/components/ui/skeleton";
import { useOnScreen } from "@/components/ui/use-on-screen";
import type { Day } from "@/lib/attendance/day";
import { formatWall } from "@/lib/text/format";
import { PunchFacts } from "./punch-facts";
import type { Unresolved, Verdict } from "./unresolved";
import type { Judged } from "./use-verdicts";

type Props = { judged: Judged; zone: string; today: Day; onSeen: (day: Day) => void };

const formFor = ({ day, segment: { punchNo }, workType }: Unresolved) =>
  `/remedies/new?${new URLSearchParams({
    date: day,
    punchNo: String(punchNo),
    workType: String(workType),
  })}`;

function Checking({ failed, retry }: Pick<Judged, "failed" | "retry">) {
  const t = useTranslations("day.windows");
  const common = useTranslations("common");
  if (failed)
    return (
      <p className="flex flex-wrap items-center gap-2 text-xs text-ink-soft">
        {t("failed")}
        <Button size="sm" onClick={retry}>
          {common("retry")}
        </Button>
      </p>
    );
  return (
    <output aria-label={t("checking")} className="flex h-8 items-center">
      <Skeleton className="h-3 w-48" />
    </output>
  );
}

type OpenProps = {
  punch: Unresolved;
  verdict: Extract<Verdict, { fixable: true }>;
  today: Day;
};

function Open({ punch, verdict: { window, deadline, aboutLeft }, today }: OpenProps) {
  const t = useTranslations("day.windows");
  const me = useTranslations("me.fixable");
  const language = useLocale();
  if (window.pendingApprovalId !== null) return <WhyNot reason="pending" />;
  const range = {
    from: formatWall(punch.day, window.from, language),
    to: formatWall(punch.day, window.to, language),
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="flex min-w-48 flex-1 flex-wrap gap-x-3 gap-y-0.5 text-xs text-ink-soft">
        <DeadlineText deadline={deadline} today={today} />
        <QuotaText aboutLeft={aboutLeft} />
        <span>{t("range", range)}</span>
      </p>
      <LinkButton href={formFor(punch)} variant="primary" className="max-md:w-full">
        {me("remedy")}
      </LinkButton>
    </div>
  );
}

/** One unresolved punch: what is wrong, until when it can be put right, and the way to do it. */
export function FixableCard({ judged, zone, today, onSeen }: Props) {
  const { punch, verdict, failed, retry } = judged;
  const card = useOnScreen<HTMLLIElement>(() => onSeen(punch.day));
  return (
    <li ref={card} className="grid gap-2.5 border-b border-line px-4 py-3 last:border-b-0">
      <PunchFacts punch={punch} zone={zone} />
      {verdict?.fixable ? (
        <Open punch={punch} verdict={verdict} today={today} />
      ) : (
        <Checking failed={failed} retry={retry} />
      )}
    </li>
  );
}
