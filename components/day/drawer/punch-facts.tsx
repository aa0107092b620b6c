"use client";

import { useLocale, useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import type { Day } from "@/lib/attendance/day";
import { isFault, stateOf, stateRow } from "@/lib/attendance/result";
import type { SegmentWire } from "@/lib/contract/employees";
import { formatPunch } from "@/lib/text/format";

export type PunchWire = SegmentWire["in"];

const DASH = "–";

/** Result and supplement, each as its own fact; unknown words as Feishu wrote them. */
export function PunchOutcome({ punch }: { punch: PunchWire }) {
  const t = useTranslations();
  const { result, supplement, rawResult = "", rawSupplement = "" } = punch;
  const state = stateRow(stateOf(result, supplement));
  const faulty = isFault(result);
  return (
    <span className="flex flex-wrap items-center gap-1">
      <Badge tone={faulty && state.problem ? state.tone : faulty ? "grey" : "plain"}>
        {t(`result.${result}`, { raw: rawResult })}
      </Badge>
      {supplement === "none" ? null : (
        <Badge look="outline" tone={stateRow(stateOf("normal", supplement)).tone}>
          {t(`supplement.${supplement}`, { raw: rawSupplement })}
        </Badge>
      )}
      <MinutesOff punch={punch} />
    </span>
  );
}

/** By how much, where both times are known. */
function MinutesOff({ punch: { result, minutesOff } }: { punch: PunchWire }) {
  const t = useTranslations("punch");
  if (minutesOff === null || !isFault(result)) return null;
  return (
    <span className="text-2xs text-ink-faint">
      {t(result === "early" ? "early" : "late", { count: minutesOff })}
    </span>
  );
}

type TimeProps = { punch: PunchWire; day: Day; zone: string };

/** When the shift wants the punch. */
export function PlannedTime({ punch, day, zone }: TimeProps) {
  const t = useTranslations("day.results");
  const language = useLocale();
  if (punch.shiftAt) return formatPunch(day, punch.shiftAt, zone, language);
  return punch.result === "not-required" ? DASH : t("noShiftTime");
}

/** When it was made; a missing one is only called so where Feishu does. */
export function ActualTime({ punch, day, zone }: TimeProps) {
  const t = useTranslations("day.results");
  const language = useLocale();
  if (punch.punchAt) return formatPunch(day, punch.punchAt, zone, language);
  return punch.result === "lack" ? t("noPunch") : DASH;
}
