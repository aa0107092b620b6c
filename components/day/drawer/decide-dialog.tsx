"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Refusal } from "@/components/day/refusal";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { Asked } from "./use-decision";
import { useFocusReturn } from "./use-focus-return";

const LONGEST_NOTE = 500;

type Props = {
  asked: Asked;
  busy: boolean;
  error: unknown;
  onConfirm: (note: string) => void;
  onCancel: () => void;
};

/** Asks once more before a decision; a rejection says why. */
export function DecideDialog({ asked: { decision }, busy, error, onConfirm, onCancel }: Props) {
  const t = useTranslations();
  useFocusReturn();
  const [note, setNote] = useState("");
  const [missing, setMissing] = useState(false);
  const needsNote = decision === "reject";
  const confirm = () => {
    const written = note.trim();
    setMissing(needsNote && written === "");
    if (!needsNote || written !== "") onConfirm(written);
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && !busy && onCancel()}
      title={t(`remedies.confirm.${decision}.title`, { count: 1 })}
      body={t(`remedies.confirm.${decision}.body`)}
      action={t(`remedies.confirm.${decision}.action`, { count: 1 })}
      cancel={t("common.cancel")}
      danger={needsNote}
      busy={busy}
      onConfirm={confirm}
    >
      <Field
        label={t("remedies.note")}
        note={t(needsNote ? "common.required" : "common.optional")}
        hint={t("remedies.noteHint")}
        error={missing ? t("remedies.noteRequired") : null}
      >
        {(wiring) => (
          <Textarea
            {...wiring}
            dir="auto"
            value={note}
            maxLength={LONGEST_NOTE}
            required={needsNote}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <Refusal error={error} />
    </ConfirmDialog>
  );
}
