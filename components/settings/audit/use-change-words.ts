"use client";

import { useLocale, useTranslations } from "use-intl";
import { usePunchNames } from "@/components/day/use-punch-names";
import { isDay, isWall } from "@/lib/attendance/day";
import { DECISIONS, REMEDY_STATES } from "@/lib/attendance/remedy";
import { RESULTS } from "@/lib/attendance/result";
import type { AuditEntryWire } from "@/lib/contract/audit";
import { SHEETS } from "@/lib/contract/lists";
import { formatDay, formatPeriod, formatWall } from "@/lib/text/format";

type Facts = AuditEntryWire["before"];

const textAt = (facts: Facts, key: string): string => {
  const value = facts?.[key];
  return typeof value === "string" ? value : "";
};
const countAt = (facts: Facts, key: string): number | null => {
  const value = facts?.[key];
  return typeof value === "number" ? value : null;
};
const oneOf = <T extends string>(words: readonly T[], text: string): T | undefined =>
  words.find((word) => word === text);

/** What of it and from which state into which, in words; what has no word stays behind "details". */
export type ChangeWords = { subject: string; before: string; after: string };

export const useChangeWords = (): ((entry: AuditEntryWire) => ChangeWords) => {
  const t = useTranslations();
  const language = useLocale();
  const punches = usePunchNames();
  const slotWords = (slot: string) => {
    const [, n, side] = /^(\d):(in|out)$/.exec(slot) ?? [];
    if (n === undefined) return "";
    return punches.ofSlot({ punchNo: Number(n), workType: side === "out" ? 2 : 1 });
  };
  const rangeWords = (from: string, to: string) => {
    if (isDay(from) && isDay(to)) return formatPeriod({ from, to }, language);
    return isDay(from) ? `${from} –` : isDay(to) ? `– ${to}` : "";
  };
  const timeWords = (day: string, time: string) =>
    isDay(day) && isWall(time) ? formatWall(day, time, language) : "";
  const counted = (facts: Facts) => {
    const [n, sessions] = [countAt(facts, "n"), countAt(facts, "sessions")];
    const [lines, items] = [countAt(facts, "lines"), countAt(facts, "items")];
    return [
      n === null ? "" : t("audit.change.photo", { n }),
      sessions === null ? "" : t("audit.change.sessions", { count: sessions }),
      lines === null ? "" : t("audit.change.lines", { count: lines }),
      items === null ? "" : t("audit.change.items", { count: items }),
    ];
  };
  const stateWords = (facts: Facts) => {
    const state = oneOf(REMEDY_STATES, textAt(facts, "state"));
    const result = oneOf(RESULTS, textAt(facts, "result"));
    if (state) return t(`remedyState.${state}`);
    return result ? t(`result.${result}`, { raw: "" }) : "";
  };
  return ({ before, after }) => {
    const either = (key: string) => textAt(before, key) || textAt(after, key);
    const day = either("day");
    const decision = oneOf(DECISIONS, textAt(after, "decision"));
    const sheet = oneOf(SHEETS, textAt(after, "of"));
    return {
      subject: [
        textAt(after, "of") === "audit" ? t("audit.change.file") : "",
        sheet ? t(`exporting.sheet.${sheet}`) : "",
        isDay(day) ? formatDay(day, language, "weekday") : "",
        slotWords(either("slot")),
        timeWords(day, textAt(before, "time")),
        rangeWords(textAt(after, "from"), textAt(after, "to")),
        ...counted(after),
      ]
        .filter(Boolean)
        .join(" · "),
      before: stateWords(before),
      after:
        stateWords(after) ||
        (decision ? t(`decision.${decision}`) : timeWords(day, textAt(after, "time"))),
    };
  };
};
