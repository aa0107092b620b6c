"use client";

import { ArrowLeft, UserX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import type { ViewerInfo } from "@/lib/contract/me";

/** Somebody who does not exist for the viewer: told as such, with the way to those who do. */
export function Nobody({ viewer, back }: { viewer: ViewerInfo; back: string }) {
  const t = useTranslations("employees");
  const alone = viewer.role === "employee";
  return (
    <>
      <PageHeader title={t("notFound.title")} back={alone ? null : <BackToTeam href={back} />} />
      <Empty
        icon={<UserX />}
        title={t("notFound.scope")}
        advice={t("notFound.advice")}
        actions={
          <LinkButton href={alone ? "/me" : back} variant="primary">
            {t(alone ? "notFound.own" : "notFound.team")}
          </LinkButton>
        }
      />
    </>
  );
}

export function BackToTeam({ href }: { href: string }) {
  const t = useTranslations("employees");
  return (
    <Link
      prefetch={false}
      href={href}
      data-print="hidden"
      className="inline-flex items-center gap-1 rounded-sm hover:text-ink pointer-coarse:min-h-11"
    >
      <ArrowLeft aria-hidden="true" className="size-3.5" />
      {t("back")}
    </Link>
  );
}
