"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import type { SheetKind } from "@/lib/contract/exports";
import { SHEETS } from "@/lib/contract/lists";

type Props = { value: SheetKind; onChange: (kind: SheetKind) => void; disabled: boolean };

/** Which sheet, each with what a row of it is. Native radios: arrow keys work by themselves. */
export function SheetChoice({ value, onChange, disabled }: Props) {
  const t = useTranslations("exporting");
  const name = useId();
  return (
    <fieldset disabled={disabled} className="grid gap-1.5">
      <legend className="mb-1.5 text-xs text-ink-faint">{t("what")}</legend>
      {SHEETS.map((kind) => (
        <label
          key={kind}
          className="flex cursor-pointer items-baseline gap-2.5 rounded-md border border-line px-3 py-2 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-paper-sunken has-focus-visible:outline-2 has-focus-visible:outline-focus has-disabled:cursor-default has-disabled:opacity-55 pointer-coarse:py-3"
        >
          <input
            type="radio"
            name={name}
            value={kind}
            checked={kind === value}
            onChange={() => onChange(kind)}
            className="translate-y-px accent-accent outline-none"
          />
          <span className="grid gap-0.5">
            <span className="text-sm font-medium">{t(`sheet.${kind}`)}</span>
            <span className="text-xs text-ink-faint">{t(`hint.${kind}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
