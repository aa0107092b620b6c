"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "use-intl";
import { Banner } from "@/components/ui/banner";
import { UserText } from "@/components/ui/user-text";
import type { OpenRequest } from "@/lib/contract/remedies";
import { formatDay, formatWall } from "@/lib/text/format";
import { RequestBadge } from "./remedy-badge";
import { storyAddress } from "./story-address";
import { usePunchNames } from "./use-punch-names";

/** What we sent and Feishu has not confirmed: told first, and told that nothing is lost. */
export function OpenRequests({ open }: { open: readonly OpenRequest[] }) {
  const t = useTranslations("request");
  const punches = usePunchNames();
  const language = useLocale();
  if (open.length === 0) return null;
  return (
    <Banner tone="amber" title={t("openTitle")}>
      <p>{t("unconfirmedNote")}</p>
      <ul className="mt-1.5 grid gap-1 text-sm text-ink">
        {open.map((request) => (
          <li key={request.requestId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <UserText text={request.name} className="font-medium" />
            <Link
              href={storyAddress(request.requestId)}
              prefetch={false}
              className="rounded-sm text-accent hover:underline"
            >
              {formatDay(request.day, language, "weekday")}
            </Link>
            <span>{punches.ofSlot(request)}</span>
            <span>{formatWall(request.day, request.time, language)}</span>
            <RequestBadge state={request.state} />
          </li>
        ))}
      </ul>
    </Banner>
  );
}
