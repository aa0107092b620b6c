"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";

/** The page on paper: controls are left out, and nothing is folded away. */
export function PrintButton() {
  const t = useTranslations("employees");
  return (
    <span data-print="hidden" className="max-md:hidden">
      <IconButton
        label={t("print")}
        icon={<Printer aria-hidden="true" className="size-4" />}
        onClick={() => window.print()}
      />
    </span>
  );
}
