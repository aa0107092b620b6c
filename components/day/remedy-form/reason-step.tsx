"use client";

import { useTranslations } from "use-intl";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { LONGEST_REASON } from "./draft";

type Props = { reason: string; problem: string | null; onChange: (reason: string) => void };

/** Why, in the person's own words; the approver reads it. */
export function ReasonStep({ reason, problem, onChange }: Props) {
  const t = useTranslations("remedyForm");
  return (
    <Field
      label={t("reason")}
      note={t("reasonCount", { used: reason.length, max: LONGEST_REASON })}
      hint={t("reasonHint")}
      error={problem}
    >
      {(wiring) => (
        <Textarea
          {...wiring}
          dir="auto"
          className="scroll-mt-24 scroll-mb-36"
          required
          maxLength={LONGEST_REASON}
          placeholder={t("reasonPlaceholder")}
          value={reason}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
