"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Refusal } from "@/components/day/refusal";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { Touched } from "./touched";
import type { Asked } from "./use-decisions";

type Props = {
  asked: Asked;
  busy: boolean;
  /** Seconds until it may go on. */
  held: number;
  error: unknown;
  onCancel: () => void;
  onConfirm: (note: string) => void;
};

const LONGEST_NOTE = 500;

/**
 * Asks once more, naming the verb, the number and what it touches; a rejection needs a note. The keyboard
 * begins where one goes on: at the button that approves, else at the note.
 */
export function DecisionDialog({ asked, busy, held, error, onCancel, onConfirm }: Props) {
  const { decision, remedies } = asked;
  const t = useTranslations("remedies");
  const common = useTranslations("common");
  const sending = useTranslations("sending");
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const count = remedies.length;
  const missing = decision === "reject" && note.trim() === "";
  const confirm = () => {
    setTried(true);
    if (missing) field.current?.focus();
    else onConfirm(note.trim());
  };
  const busyWords = () => {
    if (!busy) return null;
    return held > 0 ? sending("held", { seconds: held }) : t("busyNote", { count });
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || busy || onCancel()}
      title={t(`confirm.${decision}.title`, { count })}
      body={t(`confirm.${decision}.body`)}
      action={t(`confirm.${decision}.action`, { count })}
      cancel={common("cancel")}
      danger={decision !== "approve"}
      busy={busy}
      onConfirm={confirm}
      start={decision === "approve" ? "action" : field}
    >
      <Touched remedies={remedies} />
      <Field
        label={t("note")}
        note={common(decision === "reject" ? "required" : "optional")}
        hint={t("noteHint")}
        error={tried && missing ? t(note === "" ? "noteRequired" : "noteBlank") : null}
      >
        {(wiring) => (
          <Textarea
            {...wiring}
            ref={field}
            dir="auto"
            maxLength={LONGEST_NOTE}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {busyWords()}
      </p>
      <Refusal error={error} />
    </ConfirmDialog>
  );
}
