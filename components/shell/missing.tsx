"use client";

import { MapPinOff } from "lucide-react";
import { useTranslations } from "use-intl";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";

/** There is nothing here, or nothing that this person may see: the two look the same. */
export function Missing() {
  const t = useTranslations("pages.notFound");
  return (
    <Empty
      icon={<MapPinOff className="size-5" />}
      page
      title={t("title")}
      advice={t("advice")}
      actions={<LinkButton href="/">{t("action")}</LinkButton>}
    />
  );
}
