"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { PageHeader } from "@/components/shell/page-header";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Skeleton } from "@/components/ui/skeleton";
import { UserText } from "@/components/ui/user-text";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { EmployeeDays, PersonBrief } from "@/lib/contract/employees";
import { groupsOf } from "./month-days";

type Props = {
  data: EmployeeDays | undefined;
  back: ReactNode;
  freshness: ReactNode;
  actions: ReactNode;
};

function Name({ person }: { person: PersonBrief }) {
  const t = useTranslations("employees.status");
  return (
    <span className="inline-flex min-w-0 items-center gap-2">
      <Avatar name={person.name} />
      <UserText text={person.name} className="min-w-0" />
      {person.status === "active" ? null : <Badge>{t(person.status)}</Badge>}
    </span>
  );
}

/** The place of a name on its way: the heading already stands, and says what it waits for. */
function NameLoading() {
  const t = useTranslations("employees");
  return (
    <span className="inline-flex h-7 items-center gap-2">
      <VisuallyHidden>{t("loadingAnyone")}</VisuallyHidden>
      <Skeleton className="size-7 !rounded-full" />
      <Skeleton className="h-5 w-28" />
    </span>
  );
}

/** Who this is, in which department, and in whose time the page is told. */
export function EmployeeHeader({ data, back, freshness, actions }: Props) {
  const t = useTranslations();
  const groups = groupsOf(data?.days ?? []);
  const facts = [data?.person.department, data?.person.jobTitle].filter(Boolean).join(" · ");
  return (
    <PageHeader
      back={back}
      title={data ? <Name person={data.person} /> : <NameLoading />}
      intro={facts ? <UserText text={facts} /> : null}
      freshness={freshness}
      actions={actions}
    >
      <p className="flex min-h-4 flex-wrap gap-x-3 text-xs text-ink-faint">
        {groups.length > 0 ? (
          <span>
            {t("domain.group")} <UserText text={groups.join(" / ")} />
          </span>
        ) : null}
        {data ? (
          <span>
            {t(data.zoneAssumed ? "freshness.zoneAssumed" : "freshness.zone", { zone: data.zone })}
          </span>
        ) : null}
      </p>
    </PageHeader>
  );
}
