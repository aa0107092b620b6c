"use client";

import { useTranslations } from "use-intl";
import { useOnline } from "@/components/day/use-online";
import { Banner } from "@/components/ui/banner";

/** Says so while there is no network, and what still works. */
export function OfflineNote() {
  const t = useTranslations("shell.offline");
  if (useOnline()) return null;
  return (
    <div className="mb-4">
      <Banner title={t("title")}>{t("advice")}</Banner>
    </div>
  );
}
