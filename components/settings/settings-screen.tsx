"use client";

import { useQuery } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { Failure } from "@/components/day/failure";
import { PageHeader } from "@/components/shell/page-header";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Table } from "@/components/ui/table";
import { CHECK_IDS } from "@/lib/contract/lists";
import type { ViewerInfo } from "@/lib/contract/me";
import type { Diagnostics } from "@/lib/contract/settings";
import { queries } from "@/lib/queries";
import { formatInstant } from "@/lib/text/format";
import { useCheckColumns } from "./check-columns";
import { RedirectPanel } from "./redirect-panel";
import { SettingsSections } from "./settings-sections";
import { UsePanel } from "./use-panel";

function Summary({ checks }: Pick<Diagnostics, "checks">) {
  const t = useTranslations("settings");
  const count = (state: "failing" | "unknown") =>
    checks.filter((check) => check.state === state).length;
  const [failing, unknown] = [count("failing"), count("unknown")];
  if (failing + unknown === 0) return <Banner tone="blue" title={t("fine")} />;
  return <Banner tone={failing > 0 ? "red" : "blue"} title={t("summary", { failing, unknown })} />;
}

function Checked({ data, viewer }: { data: Diagnostics; viewer: ViewerInfo }) {
  const t = useTranslations();
  const language = useLocale();
  const columns = useCheckColumns(data.redirectUrl);
  const time = formatInstant(data.checkedAt, viewer.now, viewer.zone, language);
  return (
    <>
      <Summary checks={data.checks} />
      <Panel flush title={t("settings.table")} aside={t("freshness.asOf", { time })}>
        <Table
          caption={t("settings.table")}
          columns={columns}
          rows={data.checks}
          rowKey={({ id }) => id}
        />
      </Panel>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <RedirectPanel url={data.redirectUrl} />
        <UsePanel diagnostics={data} zone={viewer.zone} />
      </div>
    </>
  );
}

/** The connection to Feishu, each step tried now, with what mends what fails. */
export function SettingsScreen({ viewer }: { viewer: ViewerInfo }) {
  const t = useTranslations("settings");
  const { data, error, isFetching, refetch } = useQuery({
    ...queries.diagnostics({}),
    refetchOnWindowFocus: false,
  });
  const again = () => void refetch();
  return (
    <>
      <PageHeader
        title={t("title")}
        intro={t("intro")}
        actions={
          <Button
            data-print="hidden"
            onClick={again}
            busy={isFetching}
            icon={<RotateCw aria-hidden="true" className="size-3.5" />}
          >
            {t("again")}
          </Button>
        }
      >
        <SettingsSections />
      </PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {error ? (
          <Panel flush>
            <Failure title={t("failed")} error={error} onRetry={again} busy={isFetching} />
          </Panel>
        ) : null}
        {data ? <Checked data={data} viewer={viewer} /> : null}
        {data || error ? null : (
          <Panel flush>
            <SkeletonRows label={t("loading")} rows={CHECK_IDS.length} columns={3} />
          </Panel>
        )}
      </div>
    </>
  );
}
