"use client";

import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Spinner } from "@/components/ui/spinner";
import type { Tone } from "@/components/ui/tone";
import type { RemedyState } from "@/lib/attendance/remedy";
import type { OpenRequest } from "@/lib/contract/remedies";

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

/** A request of ours that Feishu has not been seen to hold yet. */
export function RequestBadge({ state }: { state: OpenRequest["state"] }) {
  const t = useTranslations("request");
  return (
    <Badge tone="amber" look="outline" icon={<Spinner className="!size-2.5" />}>
      {t(state)}
    </Badge>
  );
}
