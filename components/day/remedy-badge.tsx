"use client";

import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { onOneLine } from "@/components/ui/readable";
import { Spinner } from "@/components/ui/spinner";
import type { Tone } from "@/components/ui/tone";
import { mayDecide, type RemedyState } from "@/lib/attendance/remedy";
import type { OpenRequest, RemedyWire } from "@/lib/contract/remedies";

/** How each of the five states is worn, by chips and filters alike. */
export const REMEDY_TONES = {
  pending: { tone: "violet", look: "outline" },
  rejected: { tone: "red", look: "soft" },
  approved: { tone: "violet", look: "soft" },
  cancelled: { tone: "grey", look: "soft" },
  revoked: { tone: "grey", look: "outline" },
} as const satisfies Record<RemedyState, { tone: Tone; look: "soft" | "outline" }>;

/** The state of a correction, with what it means on hover. */
export function RemedyBadge({ state }: { state: RemedyState }) {
  const t = useTranslations("remedyState");
  const hint = useTranslations("remedyStateHint");
  return (
    <span title={hint(state)} className="inline-flex">
      <Badge {...REMEDY_TONES[state]}>{t(state)}</Badge>
    </span>
  );
}

type Stands = Pick<RemedyWire, "state" | "deciding">;

/** Decided here, and Feishu has not been seen to have it yet. */
export const isDeciding = ({ state, deciding }: Stands): boolean =>
  deciding !== null && mayDecide(deciding.decision, state);

/** How a correction stands: its state, or what has been decided and is not confirmed yet. */
export function StandBadge({ remedy }: { remedy: Stands }) {
  const t = useTranslations("remedies.deciding");
  const { state, deciding } = remedy;
  if (deciding === null || !isDeciding(remedy)) return <RemedyBadge state={state} />;
  return (
    <span
      title={deciding.by === null ? undefined : t("by", { name: onOneLine(deciding.by) })}
      className="inline-flex"
    >
      <Badge
        tone="amber"
        look="outline"
        icon={<Spinner className="!size-2.5" />}
        className="!h-auto min-h-5 !whitespace-normal md:min-w-28"
      >
        {t(deciding.decision)}
      </Badge>
    </span>
  );
}

/** A request of ours that Feishu has not been seen to hold yet. */
export function RequestBadge({ state }: { state: OpenRequest["state"] }) {
  const t = useTranslations("request");
  return (
    <Badge tone="amber" look="outline" icon={<Spinner className="!size-2.5" />}>
      {t(state)}
    </Badge>
  );
}
