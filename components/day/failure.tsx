"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { toAppError } from "@/lib/errors";

type Props = {
  error: unknown;
  /** What is missing because of it; without one the failure's own title heads it. */
  title?: ReactNode;
  onRetry?: () => void;
  busy?: boolean;
};

/** Any failed request: the plain sentence, what to do, and the codes behind "details". */
export function Failure({ error, title, onRetry, busy = false }: Props) {
  const t = useTranslations();
  const path = usePathname();
  const { code, feishu } = toAppError(error);
  const reason = t(`errors.${code}.title`);
  const signIn = (
    <LinkButton href={`/sign-in?returnTo=${encodeURIComponent(path)}`} variant="primary">
      {t("signIn.again")}
    </LinkButton>
  );
  return (
    <ErrorState
      title={title ?? reason}
      advice={
        <>
          {title === undefined ? null : <span className="block">{reason}</span>}
          {t(`errors.${code}.advice`)}
        </>
      }
      {...(onRetry && { retry: { label: t("common.retry"), onRetry, busy } })}
      actions={code === "signed-out" ? signIn : null}
      details={{
        label: t("common.technical.title"),
        hint: t("common.technical.hint"),
        facts: [
          { key: "code", label: t("common.technical.code"), value: code },
          { key: "feishu", label: t("common.technical.feishuCode"), value: feishu?.code },
          { key: "log", label: t("common.technical.logId"), value: feishu?.logId },
        ],
      }}
    />
  );
}
