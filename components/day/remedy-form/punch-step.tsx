"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import { DeadlineText, QuotaText } from "@/components/day/deadline-text";
import { Failure } from "@/components/day/failure";
import { WhyNot } from "@/components/day/why-not";
import { Field } from "@/components/ui/field";
import { Skeleton } from "@/components/ui/skeleton";
import { type Day, toDay, type Wall } from "@/lib/attendance/day";
import type { Windows } from "@/lib/contract/employees";
import { slotKey } from "./draft";
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
  now: Wall | null;
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

type AnswerProps = Omit<Props, "state" | "now"> & { data: Windows; now: Wall };

function Answer({ day, data: { answer, zone, zoneAssumed }, now, ...choice }: AnswerProps) {
  const t = useTranslations("remedyForm");
  const freshness = useTranslations("freshness");
  const name = useId();
  const today = toDay(now.slice(0, 10));
  if (day > today) return <WhyNot reason="future" />;
  if (!answer.eligible) return <WhyNot reason={answer.reason} />;
  if (answer.windows.length === 0) return <p className="text-sm">{t("noWindows")}</p>;
  return (
    <Field
      group
      label={t("punch")}
      note={
        <span className="inline-flex flex-wrap gap-x-3">
          <DeadlineText deadline={answer.deadline} today={today} />
          <QuotaText aboutLeft={answer.aboutLeft} />
        </span>
      }
      hint={zoneAssumed ? freshness("zoneAssumed", { zone }) : t("timeZone", { zone })}
      error={choice.problem}
    >
      {() => (
        <div className="grid gap-2">
          {answer.windows.map((window) => (
            <PunchChoice
              key={slotKey(window)}
              day={day}
              window={window}
              windows={answer.windows}
              now={now}
              name={name}
              checked={choice.chosen === slotKey(window)}
              onChoose={choice.onChoose}
            />
          ))}
        </div>
      )}
    </Field>
  );
}

/** The punches of the day that may be corrected, or the plain reason why none may. */
export function PunchStep({ state, now, ...rest }: Props) {
  const t = useTranslations("remedyForm");
  if (state.data && now) return <Answer {...rest} data={state.data} now={now} />;
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
