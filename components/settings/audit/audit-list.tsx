"use client";

import { ScrollText } from "lucide-react";
import { useTranslations } from "use-intl";
import { Failure } from "@/components/day/failure";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Table } from "@/components/ui/table";
import { useAuditColumns } from "./audit-columns";
import { groupedLines } from "./audit-groups";
import type { AuditPages } from "./use-audit-pages";
import type { AuditView } from "./use-audit-view";

type Props = { pages: AuditPages; view: AuditView };

const COLUMNS = 6;

function Nothing({ view }: Pick<Props, "view">) {
  const t = useTranslations("audit");
  const common = useTranslations("common");
  const which = view.filtered ? "emptyFiltered" : "empty";
  return (
    <Empty
      icon={<ScrollText className="size-5" />}
      title={t(`${which}.title`)}
      advice={t(`${which}.advice`)}
      actions={
        view.filtered ? <Button onClick={view.clear}>{common("clearFilters")}</Button> : null
      }
    />
  );
}

/** How much is shown, and the way on: how many there are in all, nobody counts. */
function ReadOn({ pages, view, actions }: Props & { actions: number }) {
  const t = useTranslations("audit");
  const { entries, readOn, readingOn } = pages;
  const partly = view.action !== null || view.outcome !== null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line px-4 py-2.5 text-xs text-ink-faint">
      <span aria-live="polite">
        {t("shown", { actions, count: entries.length })}
        {partly ? ` · ${t("partly")}` : null}
      </span>
      {readOn ? (
        <Button size="sm" onClick={readOn} busy={readingOn}>
          {t("more")}
        </Button>
      ) : (
        <span>{t("end")}</span>
      )}
    </div>
  );
}

/** The actions, or what stands in their place: loading, failed, nothing there. */
export function AuditList({ pages, view }: Props) {
  const t = useTranslations("audit");
  const columns = useAuditColumns(view);
  const { entries, known, error, busy, refetch } = pages;
  if (!known && !error) return <SkeletonRows label={t("loading")} columns={COLUMNS} />;
  const groups = groupedLines(entries);
  const failure = error ? (
    <Failure title={t("failed")} error={error} onRetry={refetch} busy={busy} />
  ) : null;
  if (entries.length === 0) return failure ?? <Nothing view={view} />;
  return (
    <>
      {failure}
      <Table
        caption={t("caption")}
        columns={columns}
        rows={groups}
        rowKey={({ key }) => key}
        rowProps={({ told }) => ({ "data-entry": told.id })}
      />
      <ReadOn {...{ pages, view }} actions={groups.length} />
    </>
  );
}
