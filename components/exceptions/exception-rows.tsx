"use client";

import type { ComponentProps } from "react";
import { useTranslations } from "use-intl";
import { Failure } from "@/components/day/failure";
import { Button } from "@/components/ui/button";
import type { ViewerInfo } from "@/lib/contract/me";
import { ExceptionTable } from "./exception-table";
import { ExceptionsSkeleton } from "./exceptions-skeleton";
import { Nothing } from "./nothing";
import type { ExceptionList } from "./use-exception-list";
import type { ExceptionsView } from "./use-exceptions-view";

type TableProps = ComponentProps<typeof ExceptionTable>;
type Props = Omit<TableProps, "items" | "whole" | "grouping" | "range"> & {
  list: ExceptionList;
  view: ExceptionsView;
  viewer: ViewerInfo;
};

/** The way to the rest, or to another try at it. */
function More({ list: { more, adding, error, items, told, whole } }: Pick<Props, "list">) {
  const t = useTranslations("exceptions");
  if (whole || !more) return null;
  const count = Math.min(50, (told?.total ?? 0) - items.length);
  return (
    <div className="flex flex-wrap items-center justify-center gap-3 border-t border-line px-4 py-2.5 text-xs text-ink-soft">
      {error && !adding ? t("moreFailed") : null}
      <Button size="sm" busy={adding} onClick={more}>
        {t("more", { count: Math.max(1, count) })}
      </Button>
    </div>
  );
}

/** The rows, or what stands in their place: loading, failed, nothing there. */
export function ExceptionRows({ list, view, ...table }: Props) {
  const t = useTranslations("exceptions");
  const { items, told, error, busy, refetch, whole } = list;
  if (!told)
    return error ? (
      <Failure title={t("failed")} error={error} onRetry={refetch} busy={busy} />
    ) : (
      <ExceptionsSkeleton />
    );
  if (items.length === 0) return <Nothing {...{ list, view }} viewer={table.viewer} />;
  const { group: grouping, range } = view;
  return (
    <>
      <ExceptionTable {...table} {...{ items, whole, grouping, range }} />
      <More list={list} />
    </>
  );
}
