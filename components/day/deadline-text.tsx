"use client";

import { useLocale, useTranslations } from "use-intl";
import { classes } from "@/components/ui/classes";
import type { Day } from "@/lib/attendance/day";
import type { Deadline } from "@/lib/attendance/shift";
import type { Windows } from "@/lib/contract/employees";
import { deadlineKey, formatDay } from "@/lib/text/format";

type Props = {
  deadline: Deadline;
  today: Day;
  /** In a narrow column: how many days are left, the date on hover. */
  brief?: boolean;
};

/** Until when one may ask: urgent on its last two days, and honest when it is unknown. */
export function DeadlineText({ deadline, today, brief = false }: Props) {
  const t = useTranslations("deadline");
  const due = useTranslations("exceptions.due");
  const language = useLocale();
  const { key, days } = deadlineKey(deadline, today);
  if (deadline === null) return <span title={t("unknownHint")}>{t("unknown")}</span>;
  if (deadline === "none") return <span title={t("noneHint")}>{t("none")}</span>;
  const date = formatDay(deadline, language, "weekday");
  const urgent = key === "today" || key === "tomorrow";
  const words = () => {
    if (key === "passed") return t(key, { date });
    if (key !== "inDays") return t(key);
    return brief ? due("left", { days }) : t(key, { date, days });
  };
  return (
    <span
      title={t("until", { date })}
      className={classes("break-keep", urgent && "font-semibold text-tone-amber")}
    >
      {words()}
    </span>
  );
}

type QuotaProps = Pick<Extract<Windows["answer"], { eligible: true }>, "aboutLeft">;

/** About how many corrections are left: Feishu has the last word, and the text says so. */
export function QuotaText({ aboutLeft }: QuotaProps) {
  const t = useTranslations("quota");
  if (aboutLeft === null) return <span title={t("hint")}>{t("unknown")}</span>;
  if (aboutLeft === "none") return <span title={t("hint")}>{t("unlimited")}</span>;
  return (
    <span title={t("hint")} className={classes(aboutLeft === 0 && "text-tone-amber")}>
      {aboutLeft === 0 ? t("noneLeft") : t("aboutLeft", { n: aboutLeft })}
    </span>
  );
}
