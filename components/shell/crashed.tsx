"use client";

import { useTranslations } from "use-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { ErrorState } from "@/components/ui/error-state";

/** What broke is told by its number only. The page is loaded anew: half of it may be gone. */
export function Crashed({ digest }: { digest: string | undefined }) {
  const t = useTranslations("pages.crashed");
  const missing = useTranslations("pages.notFound");
  const common = useTranslations("common");
  return (
    <ErrorState
      page
      title={t("title")}
      advice={t("advice")}
      retry={{ label: t("action"), onRetry: () => window.location.reload() }}
      actions={
        <a href="/" className={buttonStyle("quiet")}>
          {missing("action")}
        </a>
      }
      {...(digest !== undefined && {
        details: {
          label: common("technical.title"),
          facts: [{ key: "id", label: common("technical.requestId"), value: digest }],
        },
      })}
    />
  );
}
