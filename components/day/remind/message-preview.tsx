"use client";

import { useLocale, useTranslations } from "use-intl";
import { useKnownViewer } from "@/components/day/use-known-viewer";
import { usePunchNames } from "@/components/day/use-punch-names";
import { onOneLine } from "@/components/ui/readable";
import type { Day } from "@/lib/attendance/day";
import type { Windows } from "@/lib/contract/employees";
import { formatDay, formatWall } from "@/lib/text/format";
import { slotKey } from "@/lib/text/punch-key";
import type { ToRemind } from "./send-reminders";

type Props = { day: Day; punch: ToRemind; windows: Windows | undefined };

/** Those lines that only Feishu's answer about the day can fill. */
function Allowed({ day, punch, windows }: Props) {
  const t = useTranslations();
  const language = useLocale();
  if (!windows?.answer.eligible) return <p>{t("day.reminder.times")}</p>;
  const { windows: open, deadline } = windows.answer;
  const window = open.find((each) => slotKey(each) === slotKey(punch));
  if (!window) return <p>{t("day.reminder.times")}</p>;
  const range = {
    from: formatWall(day, window.from, language),
    to: formatWall(day, window.to, language),
  };
  return (
    <>
      <p>{t("day.windows.range", range)}</p>
      <p>
        {deadline === null || deadline === "none"
          ? t(`deadline.${deadline ?? "unknown"}`)
          : t("deadline.until", { date: formatDay(deadline, language, "weekday") })}
      </p>
    </>
  );
}

/** The message as its reader will see it. */
export function MessagePreview(props: Props) {
  const { day, punch } = props;
  const t = useTranslations("cards");
  const language = useLocale();
  const names = usePunchNames();
  const viewer = useKnownViewer();
  const date = formatDay(day, language, "weekday");
  return (
    <figure className="overflow-clip rounded-md border border-line text-sm">
      <p className="border-b border-line bg-tone-amber-soft px-3 py-1.5 font-medium">
        {t("reminder.title", { date })}
      </p>
      <div className="grid gap-0.5 px-3 py-2 text-ink-soft">
        <p>{t("punch", { date, punch: names.ofSlot(punch) })}</p>
        <Allowed {...props} />
        {viewer ? <p>{t("reminder.by", { name: onOneLine(viewer.name) })}</p> : null}
        <p className="text-accent">{t("reminder.open")}</p>
      </div>
    </figure>
  );
}
