"use client";

import { useTranslations } from "use-intl";
import { ClockInput } from "@/components/day/remedy-form/clock-input";
import { Segmented } from "@/components/ui/segmented";
import type { BulkRemedyState } from "./use-bulk-remedy";

type Props = { entered: BulkRemedyState["entered"]; total: number };

const FIRST_CLOCK = "09:00";

/** The shift's own times, or one clock time wherever the window has it. */
export function TimeForAll({ entered: { clock, fitting, forAll }, total }: Props) {
  const t = useTranslations("bulk");
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <Segmented
        label={t("times")}
        options={[
          { value: "shift", label: t("shiftTimes") },
          { value: "one", label: t("oneTime") },
        ]}
        value={clock === null ? "shift" : "one"}
        onChange={(value) => forAll(value === "shift" ? null : FIRST_CLOCK)}
      />
      {clock === null ? null : (
        <>
          <ClockInput aria-label={t("oneTime")} value={clock} onChange={forAll} className="!w-28" />
          <span role="status" className="text-xs text-ink-faint">
            {fitting === total ? t("allFit") : t("someFit", { fitting, rest: total - fitting })}
          </span>
        </>
      )}
    </div>
  );
}
