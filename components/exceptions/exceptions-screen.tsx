"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import { PeriodStepper } from "@/components/day/period-stepper";
import { useSearchKeys } from "@/components/day/use-search-keys";
import { useViewer } from "@/components/day/use-viewer";
import { ListHead } from "@/components/shell/list-head";
import type { ViewerInfo } from "@/lib/contract/me";
import { ExceptionFilters } from "./exception-filters";
import { Inbox } from "./inbox";
import { useExceptionList } from "./use-exception-list";
import { useExceptionsView } from "./use-exceptions-view";

/** What nobody has settled yet: who, which punch, until when, and what to do about it. */
export function ExceptionsScreen({ viewer: atLoad }: { viewer: ViewerInfo }) {
  const t = useTranslations("exceptions");
  const viewer = useViewer(atLoad);
  const view = useExceptionsView(viewer.today);
  const { within } = view;
  const list = useExceptionList({
    ...view.filter,
    due: "open",
    ...(within !== null && { within }),
  });
  const search = useRef<HTMLInputElement>(null);
  const enterList = useRef<() => void>(() => undefined);
  useSearchKeys(search, () => enterList.current());
  const failed = list.shortfalls.some(({ kind }) => kind === "failed");
  return (
    <>
      <ListHead
        title={t("title")}
        intro={t("intro")}
        viewer={viewer}
        reading={list}
        inLine
        actions={
          <div className="max-md:hidden">
            <PeriodStepper at={view.at} latest={t("recent")} />
          </div>
        }
      >
        <ExceptionFilters
          {...{ viewer, view, search }}
          shiftName={list.items[0]?.shift ?? null}
          counts={list.asOf === null && failed ? undefined : list.told?.counts}
          partial={list.shortfalls.length > 0 || list.loading > 0}
        />
      </ListHead>
      <Inbox {...{ list, view, viewer, enterList }} />
    </>
  );
}
