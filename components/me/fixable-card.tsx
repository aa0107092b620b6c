"use client";

import { useLocale, useTranslations } from "use-intl";
import { DeadlineText, QuotaText } from "@/components/day/deadline-text";
import type { Unresolved, Verdict } from "@/components/day/unresolved";
import { WhyNot } from "@/components/day/why-not";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { useOnScreen } from "@/components/ui/use-on-screen";
import type { Day } from "@/lib/attendance/day";
import type { WindowWire } from "@/lib/contract/employees";
import { formatWall } from "@/lib/text/format";
import { PunchFacts } from "./punch-facts";
import type { Judged } from "./use-verdicts";
import { VerdictSkeleton } from "./verdict-skeleton";

type Props = {
  judged: Judged;
  zone: string;
  today: Day;
  onSeen: (day: Day) => void;
  /** The first to run out: its deadline is what the eye finds. */
  lead: boolean;
};

/** Named as Feishu names it: in a free shift that is one punch for both sides. */
const formFor = ({ day }: Unresolved, { punchNo, workType }: WindowWire) =>
  `/remedies/new?${new URLSearchParams({
    date: day,
    punchNo: String(punchNo),
    workType: String(workType),
  })}`;

function Checking({ failed, retry, lead }: Pick<Judged, "failed" | "retry"> & { lead: boolean }) {
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
    <output aria-label={t("checking")} className="block">
      <VerdictSkeleton lead={lead} />
    </output>
  );
}

type OpenProps = {
  punch: Unresolved;
  verdict: Extract<Verdict, { fixable: true }>;
  today: Day;
  lead: boolean;
};

function Open({ punch, verdict: { window, deadline, aboutLeft }, today, lead }: OpenProps) {
  const t = useTranslations("day.windows");
  const me = useTranslations("me.fixable");
  const language = useLocale();
  if (window.pendingApprovalId !== null) return <WhyNot reason="pending" />;
  const range = {
    from: formatWall(punch.day, window.from, language),
    to: formatWall(punch.day, window.to, language),
  };
  const size = lead ? "md" : "sm";
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="flex min-w-40 flex-1 flex-wrap gap-x-3 gap-y-0.5 text-xs text-ink-soft">
        <span className={lead ? "w-full text-lg font-semibold text-ink" : "font-medium text-ink"}>
          <DeadlineText deadline={deadline} today={today} />
        </span>
        <QuotaText aboutLeft={aboutLeft} />
        <span>{t("range", range)}</span>
      </p>
      <LinkButton
        href={formFor(punch, window)}
        variant={lead ? "primary" : "secondary"}
        size={size}
        className={lead ? "max-md:w-full" : undefined}
      >
        {me("remedy")}
      </LinkButton>
    </div>
  );
}

/** One unresolved punch: what is wrong, until when it can be put right, and the way to do it; the most urgent leads. */
export function FixableCard({ judged, zone, today, onSeen, lead }: Props) {
  const { punch, verdict, failed, retry } = judged;
  const card = useOnScreen<HTMLLIElement>(() => onSeen(punch.day));
  return (
    <li ref={card} className="grid gap-2 border-b border-line px-4 py-3 last:border-b-0">
      <PunchFacts punch={punch} zone={zone} />
      {verdict?.fixable ? (
        <Open punch={punch} verdict={verdict} today={today} lead={lead} />
      ) : (
        <Checking failed={failed} retry={retry} lead={lead} />
      )}
    </li>
  );
}
