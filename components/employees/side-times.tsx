"use client";

import { useTranslations } from "use-intl";
import { ActualTime } from "@/components/day/drawer/punch-facts";
import { WhyLine } from "@/components/day/why-line";
import { Badge } from "@/components/ui/badge";
import { classes } from "@/components/ui/classes";
import { TONES } from "@/components/ui/tone";
import type { Day } from "@/lib/attendance/day";
import type { Side } from "@/lib/attendance/record";
import { isFault, stateOf, stateRow } from "@/lib/attendance/result";
import type { DayResult, SegmentWire } from "@/lib/contract/employees";

/** One punch: when it was made, what Feishu made of it, and why. */
function SidePunch({ segment, side, day, zone }: SideProps) {
  const t = useTranslations();
  const punch = segment[side];
  const { result, supplement, rawResult = "", rawSupplement = "" } = punch;
  const state = stateRow(stateOf(result, supplement));
  // "No record" in the place of the time says it already.
  const faulty = isFault(result) && (result !== "lack" || punch.punchAt !== null);
  return (
    <span className="grid gap-0.5">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <span className={classes(state.problem && TONES[state.tone].text, "whitespace-nowrap")}>
          <ActualTime punch={punch} day={day} zone={zone} />
        </span>
        {segment.kind === "overtime" ? <Badge>{t("punch.overtime")}</Badge> : null}
        {faulty || result === "unknown" ? (
          <Badge tone={state.problem ? state.tone : "grey"}>
            {t(`result.${result}`, { raw: rawResult })}
          </Badge>
        ) : null}
        {supplement === "none" ? null : (
          <Badge look="outline" tone={stateRow(stateOf("normal", supplement)).tone}>
            {t(`supplement.${supplement}`, { raw: rawSupplement })}
          </Badge>
        )}
      </span>
      <WhyLine punch={punch} day={day} zone={zone} />
    </span>
  );
}

type SideProps = { segment: SegmentWire; side: Side; day: Day; zone: string };

/** All punches of one side, one pair under the other. */
export function SideTimes({ result, side, zone }: { result: DayResult; side: Side; zone: string }) {
  const pairs = result.segments.map((segment, i) => ({ segment, key: `${i}` }));
  return (
    <span className="grid gap-1 max-md:flex max-md:flex-wrap max-md:gap-x-4">
      {pairs.map(({ key, segment }) => (
        <SidePunch key={key} {...{ segment, side, zone }} day={result.day} />
      ))}
    </span>
  );
}
