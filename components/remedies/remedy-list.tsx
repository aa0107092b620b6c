"use client";

import { FilePenLine } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Asked } from "@/components/day/decision/use-decisions";
import { Failure } from "@/components/day/failure";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { ViewerInfo } from "@/lib/contract/me";
import type { Remedies, RemedyWire } from "@/lib/contract/remedies";
import { RemedyTable } from "./remedy-table";
import type { Choosing } from "./use-choice";
import type { RemediesView } from "./use-remedies-view";

type Props = {
  data: Remedies | undefined;
  error: unknown;
  busy: boolean;
  onRetry: () => void;
  view: RemediesView;
  viewer: ViewerInfo;
  choosing: Choosing;
  current: string | null;
  onAsk: (asked: Asked) => void;
  onOpen: (remedy: RemedyWire) => void;
};

/** An empty list, and whether that means anything. */
function Nothing({ view, viewer, partly }: Pick<Props, "view" | "viewer"> & { partly: boolean }) {
  const t = useTranslations("remedies");
  const common = useTranslations("common");
  const icon = <FilePenLine className="size-5" />;
  const waiting = view.status === "pending" && view.q === "" && viewer.role !== "employee";
  if (partly)
    return <Empty icon={icon} title={t("emptyPartly.title")} advice={t("emptyPartly.advice")} />;
  if (view.filtered)
    return (
      <Empty
        icon={icon}
        title={t(waiting ? "emptyPending.title" : "emptyFiltered.title")}
        advice={t(waiting ? "emptyPending.advice" : "emptyFiltered.advice")}
        actions={<Button onClick={view.clear}>{common("clearFilters")}</Button>}
      />
    );
  return (
    <Empty
      icon={icon}
      title={t("empty.title")}
      advice={t("empty.advice")}
      actions={<LinkButton href="/remedies/new">{t("new")}</LinkButton>}
    />
  );
}

/** The rows, or what stands in their place: loading, failed, nothing there. */
export function RemedyList({ data, error, busy, onRetry, view, viewer, ...table }: Props) {
  const t = useTranslations("remedies");
  if (!data)
    return error ? (
      <Failure title={t("failed")} error={error} onRetry={onRetry} busy={busy} />
    ) : (
      <SkeletonRows tall label={t("loading")} columns={viewer.role === "employee" ? 5 : 7} />
    );
  const partly = data.shortfalls.some(({ kind }) => kind === "failed");
  if (data.remedies.length === 0) return <Nothing {...{ view, viewer, partly }} />;
  return <RemedyTable rows={data.remedies} range={view.range} viewer={viewer} {...table} />;
}
