"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import { Failure } from "@/components/day/failure";
import { WhyNot } from "@/components/day/why-not";
import { Field } from "@/components/ui/field";
import { Skeleton } from "@/components/ui/skeleton";
import { type Day, toDay } from "@/lib/attendance/day";
import type { Windows } from "@/lib/contract/employees";
import type { Marks } from "./day-line-scale";
import { slotKey } from "./draft";
import { LineLegend } from "./line-legend";
import { PunchChoice } from "./punch-choice";

export type WindowsState = {
  data: Windows | undefined;
  error: unknown;
  busy: boolean;
  onRetry: () => void;
};

type Props = {
  day: Day;
  state: WindowsState;
  marks: Marks | null;
  /** `slotOf` of the chosen punch. */
  chosen: string | null;
  problem: string | null;
  onChoose: (slot: string) => void;
};

function Checking() {
  const t = useTranslations("remedyForm");
  return (
    <output className="grid gap-2">
      <span className="text-sm text-ink-soft">{t("checking")}</span>
      <Skeleton className="h-24 w-full rounded-md" />
      <Skeleton className="h-24 w-full rounded-md" />
    </output>
  );
}

type AnswerProps = Omit<Props, "state" | "marks"> & { data: Windows; marks: Marks };

function Answer({ day, data: { answer, now }, marks, ...choice }: AnswerProps) {
  const t = useTranslations("remedyForm");
  const name = useId();
  const today = toDay(now.slice(0, 10));
  if (day > today) return <WhyNot reason="future" />;
  if (!answer.eligible) return <WhyNot reason={answer.reason} />;
  if (answer.windows.length === 0) return <WhyNot reason="nothing-to-remedy" />;
  return (
    <Field group label={t("punch")} error={choice.problem}>
      {() => (
        <div className="grid gap-2">
          {answer.windows.map((window) => (
            <PunchChoice
              key={slotKey(window)}
              day={day}
              window={window}
              windows={answer.windows}
              marks={marks}
              name={name}
              checked={choice.chosen === slotKey(window)}
              onChoose={choice.onChoose}
            />
          ))}
          <LineLegend day={day} marks={marks} />
        </div>
      )}
    </Field>
  );
}

/** The punches of the day that may be corrected, or the plain reason why none may. */
export function PunchStep({ state, marks, ...rest }: Props) {
  const t = useTranslations("remedyForm");
  if (state.data && marks) return <Answer {...rest} data={state.data} marks={marks} />;
  if (!state.error) return <Checking />;
  return (
    <Failure
      title={t("checkFailed")}
      error={state.error}
      onRetry={state.onRetry}
      busy={state.busy}
    />
  );
}
