"use client";

import { useLocale, useTranslations } from "use-intl";
import { RequestBadge } from "@/components/day/remedy-badge";
import { closedBecause } from "@/components/day/remedy-form/draft";
import { RemindButton } from "@/components/day/remind/remind-button";
import { WhyNot } from "@/components/day/why-not";
import { WindowStatus } from "@/components/day/window-status";
import { Button } from "@/components/ui/button";
import type { Day, Wall } from "@/lib/attendance/day";
import type { WindowWire } from "@/lib/contract/employees";
import type { OpenRequest } from "@/lib/contract/remedies";
import { formatWall } from "@/lib/text/format";

type Props = {
  employeeId: string;
  name: string;
  window: WindowWire;
  day: Day;
  now: Wall;
  isSelf: boolean;
  /** The request of this very punch that Feishu has not been seen to hold yet. */
  sent: OpenRequest | null;
  onRemedy: () => void;
};

/** One punch that may be corrected: which, between which times, and the way to do it. */
export function WindowRow(props: Props) {
  const { employeeId, name, window, day, now, isSelf, sent, onRemedy } = props;
  const t = useTranslations();
  const language = useLocale();
  const closed = closedBecause(window, now);
  const range = {
    from: formatWall(day, window.from, language),
    to: formatWall(day, window.to, language),
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-line p-3 text-sm">
      <div className="grid min-w-40 flex-1 gap-0.5">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{t("day.windows.fixable", { punch: name })}</span>
          <WindowStatus status={window.status} />
        </p>
        <p className="text-xs text-ink-faint">{t("day.windows.range", range)}</p>
      </div>
      {sent ? (
        <RequestBadge state={sent.state} />
      ) : closed === null ? (
        <span className="flex flex-wrap items-center gap-2">
          {isSelf ? null : (
            <RemindButton
              {...{ employeeId, day }}
              punches={[window]}
              label={t("day.action.remindPunch", { punch: name })}
            />
          )}
          <Button size="sm" variant="primary" onClick={onRemedy}>
            {t(isSelf ? "day.action.remedy" : "day.action.remedyFor")}
          </Button>
        </span>
      ) : closed === "pending" ? (
        <WhyNot reason="pending" />
      ) : (
        <span className="text-xs text-ink-faint">{t("errors.future-time.title")}</span>
      )}
    </div>
  );
}
