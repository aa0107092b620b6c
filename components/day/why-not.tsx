"use client";

import { CircleSlash } from "lucide-react";
import { useTranslations } from "use-intl";

const REASONS = [
  "nothing-to-remedy",
  "remedy-not-allowed",
  "remedy-too-old",
  "no-remedy-left",
  "pending",
  "future",
  "not-yet",
  "no-window",
  "no-problem",
  "unseen",
] as const;

type Props = {
  reason: string;
  /** In a line of others: what to do then is told on hover. */
  brief?: boolean;
};

/** Why a punch or a day cannot be corrected; a reason we do not know says that. */
export function WhyNot({ reason, brief = false }: Props) {
  const t = useTranslations("whyNot");
  const known = REASONS.find((each) => each === reason) ?? "unknown";
  if (brief) return <span title={t(`${known}.advice`)}>{t(`${known}.title`)}</span>;
  return (
    <p className="flex items-start gap-2 text-sm">
      <CircleSlash aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-faint" />
      <span>
        <span className="font-medium">{t(`${known}.title`)}</span>{" "}
        <span className="text-ink-faint">{t(`${known}.advice`)}</span>
      </span>
    </p>
  );
}
