"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import type { Filter } from "./filter";

type Props = {
  filters: readonly Filter[];
  onClear: (() => void) | undefined;
  onClose: () => void;
};

/** Every filter under its name; what is chosen holds at once, so there is nothing to apply. */
export function FilterSheet({ filters, onClear, onClose }: Props) {
  const t = useTranslations("common");
  return (
    <Sheet
      open
      onOpenChange={(open) => open || onClose()}
      title={t("filters")}
      closeLabel={t("close")}
      footer={
        <>
          {onClear ? (
            <Button variant="quiet" onClick={onClear}>
              {t("clearFilters")}
            </Button>
          ) : null}
          <Button variant="primary" onClick={onClose}>
            {t("showResults")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {filters.map(({ key, label, control }) => (
          <div key={key} className="grid gap-1.5">
            {/* The control bears the same name itself. */}
            <span aria-hidden="true" className="text-xs text-ink-faint">
              {label}
            </span>
            <div className="flex *:max-w-full">{control}</div>
          </div>
        ))}
      </div>
    </Sheet>
  );
}
