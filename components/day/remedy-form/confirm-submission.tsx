"use client";

import { useLocale, useTranslations } from "use-intl";
import { usePunchNames } from "@/components/day/use-punch-names";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { RemedyInput } from "@/lib/contract/remedies";
import { formatDay, formatWall } from "@/lib/text/format";

type Props = {
  asked: RemedyInput;
  /** For whom, when it is somebody else. */
  name: string | null;
  busy: boolean;
  onCancel: () => void;
  onConfirm: () => void;
};

/** Says once more exactly what will be sent. */
export function ConfirmSubmission({ asked, name, busy, onCancel, onConfirm }: Props) {
  const t = useTranslations("remedyForm");
  const common = useTranslations("common");
  const punches = usePunchNames();
  const language = useLocale();
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || busy || onCancel()}
      title={name === null ? t("confirmTitle") : t("confirmTitleFor", { name })}
      body={t("confirmBody", {
        date: formatDay(asked.date, language, "full"),
        punch: punches.ofSlot(asked),
        time: formatWall(asked.date, asked.time, language),
      })}
      action={busy ? t("submitting") : t("confirmAction")}
      cancel={common("cancel")}
      busy={busy}
      onConfirm={onConfirm}
    >
      <blockquote
        dir="auto"
        className="max-h-40 overflow-y-auto border-l-2 border-line pl-3 text-sm whitespace-pre-line text-ink-soft [overflow-wrap:anywhere]"
      >
        {asked.reason}
      </blockquote>
    </ConfirmDialog>
  );
}
