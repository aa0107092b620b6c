"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { ReasonText } from "@/components/day/reason-text";
import { isDeciding, RequestBadge, StandBadge } from "@/components/day/remedy-badge";
import { storyAddress } from "@/components/day/story-address";
import { usePunchNames } from "@/components/day/use-punch-names";
import type { OpenRequest, RemedyWire } from "@/lib/contract/remedies";
import { formatInstant, formatWall } from "@/lib/text/format";

type CardProps = {
  of: Pick<RemedyWire, "day" | "punchNo" | "workType" | "time" | "reason">;
  /** Its approval, or our request of it. */
  id: string;
  badge: ReactNode;
  /** Before the punch, such as a link to its day. */
  lead?: ReactNode;
  children?: ReactNode;
};

function Card({ of, id, badge, lead, children }: CardProps) {
  const t = useTranslations("day.remedies");
  const language = useLocale();
  const names = usePunchNames();
  return (
    <div className="grid gap-1 rounded-md border border-line p-3 text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {lead}
        <Link
          href={storyAddress(id)}
          prefetch={false}
          className="group flex flex-wrap gap-x-2 rounded-sm pointer-coarse:min-h-11 pointer-coarse:items-center"
        >
          <span className="font-medium text-accent group-hover:underline">{names.ofSlot(of)}</span>
          <span className="text-ink-soft">
            {t("asked", { time: formatWall(of.day, of.time, language) })}
          </span>
        </Link>
        <span className="ml-auto">{badge}</span>
      </p>
      <ReasonText text={of.reason} />
      {children}
    </div>
  );
}

type RemedyProps = { remedy: RemedyWire; now: string; lead?: ReactNode; children?: ReactNode };

/** A correction that Feishu holds, in whichever of its five states. */
export function RemedyCard({ remedy, now, lead, children }: RemedyProps) {
  const t = useTranslations("day.remedies");
  const outcome = useTranslations("remedies.outcome");
  const language = useLocale();
  const told = (instant: string) => ({
    time: formatInstant(instant, now, remedy.zone, language),
  });
  return (
    <Card of={remedy} id={remedy.approvalId} badge={<StandBadge remedy={remedy} />} lead={lead}>
      <p className="flex flex-wrap gap-x-3 text-xs text-ink-faint">
        {remedy.createdAt ? <span>{t("createdAt", told(remedy.createdAt))}</span> : null}
        {remedy.updatedAt ? <span>{t("updatedAt", told(remedy.updatedAt))}</span> : null}
      </p>
      {isDeciding(remedy) ? (
        <p className="text-xs text-ink-faint">{outcome("unconfirmedNote")}</p>
      ) : null}
      {children}
    </Card>
  );
}

/** A request of ours that Feishu has not confirmed yet. */
export function RequestCard({ request, lead }: { request: OpenRequest; lead?: ReactNode }) {
  const t = useTranslations("request");
  return (
    <Card
      of={request}
      id={request.requestId}
      badge={<RequestBadge state={request.state} />}
      lead={lead}
    >
      <p className="text-xs text-ink-faint">{t("unconfirmedNote")}</p>
    </Card>
  );
}
