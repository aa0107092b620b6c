import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { AuditEntryWire } from "@/lib/contract/audit";
import { isErrorCode } from "@/lib/errors";

const TONES = {
  done: "accent",
  confirmed: "accent",
  intended: "grey",
  unconfirmed: "amber",
  already: "grey",
  refused: "red",
  taken: "grey",
  unknown: "grey",
} as const satisfies Record<AuditEntryWire["outcome"], Tone>;

/** How a line ended, in words. */
export const useOutcomeWords = (): ((line: AuditEntryWire) => string) => {
  const t = useTranslations("audit");
  return ({ outcome, again, raw }) => {
    const words = t(`outcome.${outcome}`, { raw: raw.outcome });
    return again ? `${t("again")} · ${words}` : words;
  };
};

/** Why it was not carried out or is not confirmed; null where there is nothing to say. */
export const useReason = (): ((code: string | null) => string | null) => {
  const errors = useTranslations("errors");
  return (code) => (code !== null && isErrorCode(code) ? errors(`${code}.title`) : code);
};

export function OutcomeBadge({ entry }: { entry: AuditEntryWire }) {
  const wordsOf = useOutcomeWords();
  return <Badge tone={TONES[entry.outcome]}>{wordsOf(entry)}</Badge>;
}

/** The reason below a badge. */
export function OutcomeReason({ code }: Pick<AuditEntryWire, "code">) {
  const reason = useReason()(code);
  if (reason === null) return null;
  return <span className="block max-w-56 text-xs text-ink-faint">{reason}</span>;
}
