"use client";

import { useTranslations } from "use-intl";
import { useKnownViewer } from "@/components/day/use-known-viewer";
import { Badge } from "@/components/ui/badge";
import { UserText } from "@/components/ui/user-text";
import type { Target } from "./plan";

/** Whose cell it is, and that it is one's own. */
export function TargetName({ target: { employeeId, name } }: { target: Target }) {
  const t = useTranslations("bulk");
  const own = useKnownViewer()?.employeeId === employeeId;
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <span className="min-w-0 font-medium">
        <UserText text={name} cut />
      </span>
      {own ? <Badge look="outline">{t("own")}</Badge> : null}
    </span>
  );
}
