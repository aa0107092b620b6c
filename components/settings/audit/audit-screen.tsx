"use client";

import { Download, RotateCw } from "lucide-react";
import { useTranslations } from "use-intl";
import { PageHeader } from "@/components/shell/page-header";
import { buttonStyle } from "@/components/ui/button-style";
import { IconButton } from "@/components/ui/icon-button";
import { Panel } from "@/components/ui/panel";
import type { AuditFilter, exportAudit } from "@/lib/contract/audit";
import type { ViewerInfo } from "@/lib/contract/me";
import { SettingsSections } from "../settings-sections";
import { AuditFilters } from "./audit-filters";
import { AuditList } from "./audit-list";
import { useAuditPages } from "./use-audit-pages";
import { useAuditView } from "./use-audit-view";

const FILE: (typeof exportAudit)["path"] = "/api/export/audit";

/** A file of what the filters leave, with the browser's own progress; a link, for nothing here waits for it. */
function DownloadLink({ filter }: { filter: AuditFilter }) {
  const t = useTranslations("audit");
  const query = new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return (
    <a href={`${FILE}?${query}`} download data-print="hidden" className={buttonStyle()}>
      <Download aria-hidden="true" className="size-3.5" />
      {t("download")}
    </a>
  );
}

/** Who did what for whom: the log that nobody can change. */
export function AuditScreen({ viewer }: { viewer: ViewerInfo }) {
  const t = useTranslations("audit");
  const common = useTranslations("common");
  const view = useAuditView();
  const pages = useAuditPages(view.filter);
  return (
    <>
      <PageHeader
        title={t("title")}
        intro={t("intro")}
        inLine
        freshness={
          <IconButton
            data-print="hidden"
            label={common("refresh")}
            onClick={pages.refetch}
            busy={pages.busy}
            icon={<RotateCw aria-hidden="true" className="size-3.5" />}
          />
        }
        actions={<DownloadLink filter={view.filter} />}
      >
        <SettingsSections />
        <AuditFilters view={view} entries={pages.entries} today={viewer.today} />
      </PageHeader>
      <Panel flush title={t("caption")} aside={pages.zone ? t("zone", { zone: pages.zone }) : null}>
        <AuditList pages={pages} view={view} />
      </Panel>
    </>
  );
}
