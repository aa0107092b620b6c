"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { UserText } from "@/components/ui/user-text";
import type { RemedyWire } from "@/lib/contract/remedies";

/** Whose correction it is, with the way to their month; on a phone the box to choose it stands before. */
export function Person({ remedy, choice }: { remedy: RemedyWire; choice: ReactNode }) {
  const t = useTranslations("remedies");
  return (
    <span className="flex items-center gap-2">
      {choice ? (
        <span className="pointer-coarse:-my-2 pointer-coarse:-mr-5 md:hidden">{choice}</span>
      ) : null}
      <span className="grid min-w-0">
        <span className="flex flex-wrap items-center gap-1.5">
          <Link
            prefetch={false}
            href={`/employees/${encodeURIComponent(remedy.employeeId)}?month=${remedy.day.slice(0, 7)}`}
            className="rounded-sm font-medium hover:underline"
          >
            <UserText text={remedy.name} />
          </Link>
          {remedy.own ? <Badge look="outline">{t("own")}</Badge> : null}
        </span>
        <UserText text={remedy.department} className="text-xs font-normal text-ink-faint" />
      </span>
    </span>
  );
}
