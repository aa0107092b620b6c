"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { ReasonText } from "@/components/day/reason-text";
import { RequestBadge, StandBadge } from "@/components/day/remedy-badge";
import { storyAddress } from "@/components/day/story-address";
import { usePunchNames } from "@/components/day/use-punch-names";
import { WallText } from "@/components/day/wall-text";
import { onOneLine } from "@/components/ui/readable";
import type { OpenRequest, RemedyWire } from "@/lib/contract/remedies";
import { formatDay } from "@/lib/text/format";

type Asked = Pick<RemedyWire, "day" | "punchNo" | "workType" | "time" | "reason">;
type Filed = Pick<RemedyWire, "employeeId" | "filedBy">;
/** What is told of one's own correction. */
export type OwnRemedy = Asked &
  Pick<RemedyWire, "approvalId" | "employeeId" | "zone" | "state" | "deciding" | "filedBy">;

type RowProps = {
  /** Its approval, or our request of it. */
  id: string;
  request: Asked & Filed;
  zone: string;
  here: string;
  badge: ReactNode;
};

/** Somebody else has asked for it on one's behalf. */
function FiledBy({ employeeId, filedBy }: Filed) {
  const t = useTranslations("remedies.filed");
  if (filedBy === null || filedBy.employeeId === employeeId) return null;
  return <p>{t("by", { name: onOneLine(filedBy.name) })}</p>;
}

function Row({ id, request, zone, here, badge }: RowProps) {
  const punches = usePunchNames();
  const language = useLocale();
  return (
    <li className="grid gap-0.5 border-b border-line px-4 py-2.5 last:border-b-0">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Link
          href={storyAddress(id)}
          prefetch={false}
          className="inline-flex items-center rounded-sm font-medium text-accent hover:underline pointer-coarse:min-h-11"
        >
          {formatDay(request.day, language, "weekday")}
        </Link>
        <span>{punches.ofSlot(request)}</span>
        <WallText day={request.day} time={request.time} zone={zone} here={here} />
        <span className="ml-auto">{badge}</span>
      </p>
      <div className="text-xs text-ink-soft">
        <FiledBy {...request} />
        <ReasonText text={request.reason} />
      </div>
    </li>
  );
}

type Props = {
  open?: readonly OpenRequest[];
  remedies: readonly OwnRemedy[];
  /** The reader's zone. */
  here: string;
};

/** One's own requests, what Feishu has not confirmed yet first. */
export function RequestRows({ open = [], remedies, here }: Props) {
  return (
    <ul>
      {open.map((request) => (
        <Row
          key={request.requestId}
          id={request.requestId}
          request={request}
          zone={here}
          here={here}
          badge={<RequestBadge state={request.state} />}
        />
      ))}
      {remedies.map((remedy) => (
        <Row
          key={remedy.approvalId}
          id={remedy.approvalId}
          request={remedy}
          zone={remedy.zone}
          here={here}
          badge={<StandBadge remedy={remedy} />}
        />
      ))}
    </ul>
  );
}
