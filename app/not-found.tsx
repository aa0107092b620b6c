"use client";

import { useTranslations } from "use-intl";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";

const NotFound = () => {
  const t = useTranslations("pages.notFound");
  return (
    <main className="mx-auto max-w-lg py-16">
      <Empty
        title={t("title")}
        advice={t("advice")}
        actions={<LinkButton href="/">{t("action")}</LinkButton>}
      />
    </main>
  );
};

export default NotFound;
