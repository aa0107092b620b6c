"use client";

import { useLocale, useTranslations } from "use-intl";
import type { Day } from "@/lib/attendance/day";
import type { SegmentWire } from "@/lib/contract/employees";
import { formatPunch } from "@/lib/text/format";
import { whyKeys } from "@/lib/text/why-keys";

type Props = { punch: SegmentWire["in"]; day: Day; zone: string };

/** From the shift's rule to the result, `班次 09:00 · 打卡 09:12 → 迟到`; nothing where facts are missing. */
export function WhyLine({ punch, day, zone }: Props) {
  const t = useTranslations();
  const language = useLocale();
  const keys = whyKeys(punch);
  if (!keys) return null;
  const { result, supplement, rawResult = "", rawSupplement = "", why, shiftAt, punchAt } = punch;
  const told = (instant: string | null) =>
    instant === null ? "" : formatPunch(day, instant, zone, language);
  const sentence = t(keys.sentence, {
    shift: told(shiftAt),
    punch: told(punchAt),
    minutes: why?.minutes ?? 0,
    allowed: why?.allowed ?? 0,
    result: t(`result.${result}`, { raw: rawResult }),
  });
  const outcome =
    keys.outcome === null
      ? null
      : t(keys.outcome, { supplement: t(`supplement.${supplement}`, { raw: rawSupplement }) });
  return (
    <span className="block text-2xs text-ink-faint">
      {[sentence, outcome].filter(Boolean).join(" · ")}
    </span>
  );
}
