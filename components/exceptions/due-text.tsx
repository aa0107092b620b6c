"use client";

import { useLocale, useTranslations } from "use-intl";
import { classes } from "@/components/ui/classes";
import { TONES } from "@/components/ui/tone";
import type { ExceptionItem } from "@/lib/contract/exceptions";
import { formatDay } from "@/lib/text/format";
import { dueOf } from "./due";

type Props = {
  item: Pick<ExceptionItem, "deadline" | "daysLeft">;
  /** The date stands in a heading already. */
  bare: boolean;
};

const STRONG = "font-semibold";

/** Until when one may ask: the strongest sign of a row while there is haste. */
export function DueText({ item, bare }: Props) {
  const t = useTranslations("deadline");
  const due = useTranslations("exceptions.due");
  const language = useLocale();
  const { key, tone, days } = dueOf(item);
  const { deadline } = item;
  if (key === "unknown" || key === "none")
    return (
      <span title={t(`${key}Hint`)} className={classes("whitespace-nowrap", TONES[tone].text)}>
        {t(key)}
      </span>
    );
  const date =
    deadline === null || deadline === "none" ? "" : formatDay(deadline, language, "weekday");
  const wordsOf = () => {
    if (key === "left") return due(key, { days });
    return key === "passed" ? due(key) : t(key);
  };
  return (
    <span
      title={t(key === "passed" ? "passed" : "until", { date })}
      className="inline-grid justify-items-start max-md:justify-items-end"
    >
      <span
        className={classes(
          "whitespace-nowrap",
          TONES[tone].text,
          tone === "plain" ? "font-medium" : STRONG,
        )}
      >
        {wordsOf()}
      </span>
      {bare ? null : (
        <span className="text-xs whitespace-nowrap font-normal text-ink-faint">{date}</span>
      )}
    </span>
  );
}
