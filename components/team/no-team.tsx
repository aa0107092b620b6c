"use client";

import { useTranslations } from "use-intl";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";

/** For whoever heads nobody and came by a link: why there is no grid, and where their own is. */
export function NoTeam() {
  const t = useTranslations("team");
  return (
    <>
      <PageHeader title={t("title")} />
      <Empty
        title={t("noTeam.title")}
        advice={t("noTeam.advice")}
        actions={
          <LinkButton href="/me" variant="primary">
            {t("noTeam.action")}
          </LinkButton>
        }
      />
    </>
  );
}
