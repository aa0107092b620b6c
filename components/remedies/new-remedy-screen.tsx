"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Failure } from "@/components/day/failure";
import { RemedyForm } from "@/components/day/remedy-form/remedy-form";
import { PageHeader } from "@/components/shell/page-header";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { onOneLine } from "@/components/ui/readable";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { ViewerInfo } from "@/lib/contract/me";
import { PersonPicker } from "./person-picker";
import { useNewRemedy } from "./use-new-remedy";

type Person = { employeeId: string; name: string; isSelf: boolean };

function Chosen({ person, onChange }: { person: Person; onChange: (() => void) | undefined }) {
  const t = useTranslations("remedyForm");
  return (
    <div className="flex items-center gap-2.5">
      <Avatar name={person.name} />
      <div className="min-w-0">
        <p className="text-xs text-ink-faint">{t("person")}</p>
        <h2 className="truncate font-medium">
          <bdi title={onOneLine(person.name)}>{onOneLine(person.name)}</bdi>
          {person.isSelf ? (
            <span className="ml-1.5 text-xs text-ink-faint">{t("personSelf")}</span>
          ) : null}
        </h2>
      </div>
      {onChange ? (
        <Button size="sm" variant="quiet" className="ml-auto" onClick={onChange}>
          {t("personChange")}
        </Button>
      ) : null}
    </div>
  );
}

/** The correction form as a page: for oneself, or for anybody in scope. */
export function NewRemedyScreen({ viewer }: { viewer: ViewerInfo }) {
  const t = useTranslations("remedyForm");
  const common = useTranslations("common");
  const { person, found, date, slot, pick } = useNewRemedy(viewer);
  const [picking, setPicking] = useState(false);
  const mayPick = viewer.role !== "employee";
  const bodyOf = () => {
    if (picking)
      return (
        <PersonPicker
          viewerId={viewer.employeeId}
          onPick={(employeeId) => {
            pick(employeeId);
            setPicking(false);
          }}
        />
      );
    if (person)
      return (
        <div className="grid gap-5">
          <Chosen person={person} onChange={mayPick ? () => setPicking(true) : undefined} />
          <RemedyForm
            key={person.employeeId}
            person={person}
            date={date}
            slot={slot}
            viewer={viewer}
          />
        </div>
      );
    if (!found.error) return <SkeletonRows label={common("loading")} rows={4} columns={1} />;
    return (
      <Failure error={found.error} onRetry={() => void found.refetch()} busy={found.isFetching} />
    );
  };
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={
          person && !person.isSelf ? t("titleFor", { name: onOneLine(person.name) }) : t("title")
        }
        intro={t("intro")}
        back={
          <Link
            prefetch={false}
            href="/remedies"
            className="inline-flex items-center gap-1 hover:text-ink"
          >
            <ArrowLeft aria-hidden="true" className="size-3.5" />
            {common("back")}
          </Link>
        }
      />
      <Panel>{bodyOf()}</Panel>
    </div>
  );
}
