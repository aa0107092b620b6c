"use client";

import { useTranslations } from "use-intl";
import { ErrorState } from "@/components/ui/error-state";

type CrashProps = { error: Error & { digest?: string }; reset: () => void };

/** The last boundary: what broke is told by its number only. */
const Crashed = ({ error, reset }: CrashProps) => {
  const t = useTranslations("pages.crashed");
  const common = useTranslations("common");
  return (
    <main className="mx-auto max-w-lg py-16">
      <ErrorState
        title={t("title")}
        advice={t("advice")}
        retry={{ label: t("action"), onRetry: reset }}
        details={{
          label: common("technical.title"),
          facts: [
            {
              key: "id",
              label: common("technical.requestId"),
              value: error.digest ?? common("none"),
            },
          ],
        }}
      />
    </main>
  );
};

export default Crashed;
