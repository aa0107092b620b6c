"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

type Props = {
  label: string;
  before: string;
  busy: boolean;
  /** Names that are taken: saving under one replaces it. */
  taken: readonly string[];
  onName: (name: string) => void;
  onCancel?: () => void;
};

const LONGEST_NAME = 40;

/** A name for filters, old or new. */
export function NameForm({ label, before, busy, taken, onName, onCancel }: Props) {
  const t = useTranslations("views");
  const common = useTranslations("common");
  const [name, setName] = useState(before);
  const wanted = name.trim();
  const replaces = wanted !== before && taken.includes(wanted);
  return (
    <form
      className="grid gap-1"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== "" && !busy) onName(wanted);
      }}
    >
      <span className="flex items-center gap-1.5">
        <TextInput
          aria-label={label}
          placeholder={label}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
          className="min-w-0 flex-1"
        />
        <Button type="submit" size="sm" busy={busy} disabled={wanted === ""}>
          {t("saveAction")}
        </Button>
        {onCancel ? (
          <Button size="sm" variant="quiet" onClick={onCancel}>
            {common("cancel")}
          </Button>
        ) : null}
      </span>
      {replaces ? <span className="text-2xs text-ink-faint">{t("replaces")}</span> : null}
    </form>
  );
}
