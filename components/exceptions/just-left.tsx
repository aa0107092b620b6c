"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useLocale, useTranslations } from "use-intl";
import { RequestBadge, StandBadge } from "@/components/day/remedy-badge";
import { storyAddress } from "@/components/day/story-address";
import { UserText } from "@/components/ui/user-text";
import type { ExceptionItem } from "@/lib/contract/exceptions";
import { queries } from "@/lib/queries";
import { formatDay } from "@/lib/text/format";

/** How the day's latest correction stands; nothing where the day was settled otherwise. */
function Stands({ item: { employeeId, day } }: { item: ExceptionItem }) {
  const { data } = useQuery(queries.remedies({ from: day, to: day, employeeId }));
  const [request] = data?.open ?? [];
  const [remedy] = data?.remedies ?? [];
  const id = request?.requestId ?? remedy?.approvalId;
  if (id === undefined) return null;
  return (
    <Link
      href={storyAddress(id)}
      prefetch={false}
      className="inline-flex items-center rounded-sm hover:underline pointer-coarse:min-h-11"
    >
      {request ? <RequestBadge state={request.state} /> : null}
      {remedy && !request ? <StandBadge remedy={remedy} /> : null}
    </Link>
  );
}

/** Days that were just dealt with and have left the list. */
export function JustLeft({ items }: { items: readonly ExceptionItem[] }) {
  const t = useTranslations("exceptions");
  const language = useLocale();
  return (
    <ul aria-label={t("justLeft")} aria-live="polite" className="grid gap-1 text-sm empty:hidden">
      {items.map((item) => (
        <li
          key={`${item.employeeId}/${item.day}`}
          className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-soft"
        >
          <UserText text={item.name} className="font-medium text-ink" />
          <span>{formatDay(item.day, language, "weekday")}</span>
          <Stands item={item} />
          <span className="text-xs text-ink-faint">{t("leftList")}</span>
        </li>
      ))}
    </ul>
  );
}
