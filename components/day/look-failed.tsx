"use client";

import { useTranslations } from "use-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { toAppError } from "@/lib/errors";

type Props = { title: string; error: unknown; busy: boolean; onRetry: () => void };

/** Something is on screen already, the newest look failed. */
export function LookFailed({ title, error, busy, onRetry }: Props) {
  const t = useTranslations();
  const { code } = toAppError(error);
  return (
    <Banner
      title={title}
      action={
        <Button size="sm" busy={busy} onClick={onRetry}>
          {t("common.retry")}
        </Button>
      }
    >
      {t(`errors.${code}.title`)} · {t(`errors.${code}.advice`)}
    </Banner>
  );
}
