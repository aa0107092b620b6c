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

export function OutcomeBadge({ entry }: { entry: AuditEntryWire }) {
  const t = useTranslations("audit");
  const { outcome, again, raw } = entry;
  return (
    <Badge tone={TONES[outcome]}>
      {again ? `${t("again")} · ` : null}
      {t(`outcome.${outcome}`, { raw: raw.outcome })}
    </Badge>
  );
}

/** Why it was not carried out or is not confirmed; nothing where there is nothing to say. */
export function OutcomeReason({ code }: Pick<AuditEntryWire, "code">) {
  const errors = useTranslations("errors");
  if (code === null) return null;
  return (
    <span className="block max-w-56 text-xs text-ink-faint">
      {isErrorCode(code) ? errors(`${code}.title`) : code}
    </span>
  );
}
