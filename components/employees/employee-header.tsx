"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { PageHeader } from "@/components/shell/page-header";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import type { EmployeeDays } from "@/lib/contract/employees";
import type { ViewerInfo } from "@/lib/contract/me";
import { groupsOf } from "./month-days";

type Props = {
  viewer: ViewerInfo;
  data: EmployeeDays | undefined;
  loading: boolean;
  freshness: ReactNode;
  stepper: ReactNode;
};

/** Who this is, in which department, and in whose time the page is told. */
export function EmployeeHeader({ viewer, data, loading, freshness, stepper }: Props) {
  const t = useTranslations();
  const person = data?.person;
  const groups = groupsOf(data?.days ?? []);
  const facts = [person?.department, person?.jobTitle].filter(Boolean).join(" · ");
  return (
    <PageHeader
      back={
        viewer.role === "employee" ? null : (
          <Link
            href="/team"
            className="inline-flex items-center gap-1 rounded-sm hover:text-ink pointer-coarse:min-h-11"
          >
            <ArrowLeft aria-hidden="true" className="size-3.5" />
            {t("employees.back")}
          </Link>
        )
      }
      title={
        person ? (
          <span className="inline-flex items-center gap-2">
            <Avatar name={person.name} />
            <bdi>{person.name}</bdi>
            {person.status === "active" ? null : (
              <Badge>{t(`employees.status.${person.status}`)}</Badge>
            )}
          </span>
        ) : (
          t(loading ? "employees.loadingAnyone" : "domain.punchResults")
        )
      }
      intro={facts}
      freshness={freshness}
      actions={stepper}
    >
      {data ? (
        <p className="flex flex-wrap gap-x-3 text-xs text-ink-faint">
          {groups.length > 0 ? (
            <span>
              {t("domain.group")} {groups.join(" / ")}
            </span>
          ) : null}
          <span>
            {t(data.zoneAssumed ? "freshness.zoneAssumed" : "freshness.zone", { zone: data.zone })}
          </span>
        </p>
      ) : null}
    </PageHeader>
  );
}
