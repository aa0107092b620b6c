"use client";

import { type ComponentProps, useId } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { ExceptionRows } from "./exception-rows";
import { useExceptionList } from "./use-exception-list";

type Props = Omit<ComponentProps<typeof ExceptionRows>, "list" | "choosing"> & { count: number };

/** What can no longer be corrected by the group's rule: a number until somebody wants to see it. */
export function PastSection({ count, view, ...table }: Props) {
  const t = useTranslations("exceptions.past");
  const rows = useId();
  const list = useExceptionList({ ...view.filter, due: "past" }, view.past);
  return (
    <Panel
      flush
      title={t("title")}
      aside={t("note")}
      className={view.past ? "" : "[&>div:first-child]:border-b-0"}
      actions={
        <Button
          size="sm"
          variant="quiet"
          aria-expanded={view.past}
          aria-controls={rows}
          onClick={() => view.showPast(!view.past)}
        >
          {view.past ? t("hide") : t("show", { count })}
        </Button>
      }
    >
      <div id={rows}>{view.past ? <ExceptionRows {...{ list, view }} {...table} /> : null}</div>
    </Panel>
  );
}
