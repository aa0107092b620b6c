"use client";

import { FileX2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";

/** A correction that does not exist for the viewer, whichever reason that has. */
export function StoryMissing({ back }: { back: string }) {
  const t = useTranslations("story.notFound");
  return (
    <>
      <PageHeader title={t("title")} />
      <Empty
        icon={<FileX2 className="size-5" />}
        title={t("scope")}
        advice={t("advice")}
        actions={
          <LinkButton href={back} variant="primary">
            {t("action")}
          </LinkButton>
        }
      />
    </>
  );
}
