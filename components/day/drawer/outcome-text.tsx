"use client";

import { useTranslations } from "use-intl";
import { isErrorCode } from "@/lib/errors";
import type { Outcome } from "./use-decision";

/** What really became of a decision. */
export function OutcomeText({ outcome: { outcome, decision, code } }: { outcome: Outcome }) {
  const t = useTranslations();
  const refusal = code !== null && isErrorCode(code) ? code : null;
  return (
    <p role="status" className="text-xs text-ink-soft">
      {outcome === "done"
        ? t(`remedies.done.${decision}`, { count: 1 })
        : t(`remedies.outcome.${outcome}`)}
      {outcome === "refused" && refusal
        ? ` · ${t(`errors.${refusal}.title`)} · ${t(`errors.${refusal}.advice`)}`
        : null}
    </p>
  );
}
