"use client";

import { useLocale, useTranslations } from "use-intl";
import type { Asked } from "@/components/day/decision/use-decisions";
import { preloadDayDrawer } from "@/components/day/lazy-day-drawer";
import { RemindButton } from "@/components/day/remind/remind-button";
import { Button } from "@/components/ui/button";
import { onOneLine } from "@/components/ui/readable";
import type { ExceptionItem } from "@/lib/contract/exceptions";
import type { ViewerInfo } from "@/lib/contract/me";
import { formatDay } from "@/lib/text/format";
import { freePunches } from "./open-punches";
import { PendingDecision } from "./pending-decision";
import { useVerdict } from "./use-verdicts";

type Props = {
  item: ExceptionItem;
  viewer: ViewerInfo;
  onCorrect: (item: ExceptionItem) => void;
  onAsk: (asked: Asked) => void;
};

const isPending = ({ punches }: ExceptionItem) =>
  punches.some(({ waiting }) => waiting?.state === "pending");

/** What can be done about a day: decide what waits, remind, correct; nothing that Feishu has refused. */
export function RowActions({ item, viewer, onCorrect, onAsk }: Props) {
  const t = useTranslations("exceptions");
  const language = useLocale();
  const { refusal } = useVerdict(item);
  const { employeeId, day, own, past } = item;
  const punches = freePunches(item);
  const named = { name: onOneLine(item.name), date: formatDay(day, language) };
  const open = punches.length > 0 && !past && refusal === null;
  if (!open && !isPending(item)) return null;
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-1.5">
      {isPending(item) ? <PendingDecision {...{ item, viewer, onAsk }} /> : null}
      {open && !own ? (
        <RemindButton {...{ employeeId, day, punches }} label={t("remindDay", named)} />
      ) : null}
      {open ? (
        <Button
          size="sm"
          variant={item.daysLeft === 0 ? "primary" : "secondary"}
          aria-label={t("correctDay", named)}
          onClick={() => onCorrect(item)}
          onPointerEnter={preloadDayDrawer}
          onFocus={preloadDayDrawer}
        >
          {t("correct")}
        </Button>
      ) : null}
    </span>
  );
}
