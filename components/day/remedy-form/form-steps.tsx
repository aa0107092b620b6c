"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { WhyNot } from "@/components/day/why-not";
import type { Day } from "@/lib/attendance/day";
import { DayStep } from "./day-step";
import { type FieldName, slotKey } from "./draft";
import { PunchStep } from "./punch-step";
import { ReasonStep } from "./reason-step";
import { Step } from "./step";
import { TimeStep } from "./time-step";
import type { RemedyFormState } from "./use-remedy-form";
import { WrongDays } from "./wrong-days";

type StepProps = { state: RemedyFormState; said: (field: FieldName) => string | null };

function Punch({ state, said }: StepProps) {
  const t = useTranslations("remedyForm");
  const { draft, inReach, marks, window } = state;
  if (draft.day === null) return <p className="text-sm text-ink-faint">{t("pickDay")}</p>;
  if (!inReach) return <WhyNot reason="future" />;
  return (
    <PunchStep
      day={draft.day}
      state={state.state}
      marks={marks}
      chosen={window ? slotKey(window) : null}
      problem={said("slot")}
      onChoose={state.set.slot}
    />
  );
}

/** In a drawer the day is given; on the page the days that are wrong are offered. */
export function Which({ state, said, employeeId }: StepProps & { employeeId: string | null }) {
  const t = useTranslations("remedyForm");
  const [offered, setOffered] = useState<Day | null>(null);
  const { draft, set, today, nightly } = state;
  return (
    <Step number={1} title={t("step.which")}>
      {employeeId ? (
        <WrongDays
          employeeId={employeeId}
          today={today}
          chosen={draft.day}
          onChoose={(day) => {
            setOffered(day);
            set.day(day);
          }}
        />
      ) : null}
      <DayStep
        key={offered}
        day={draft.day}
        today={today}
        problem={said("day")}
        nightly={nightly}
        onChange={set.day}
      />
      <Punch state={state} said={said} />
    </Step>
  );
}

/** The time, inside the window of the punch chosen. */
export function When({ state, said }: StepProps) {
  const t = useTranslations("remedyForm");
  const { draft, now, window, set } = state;
  const ready = draft.day !== null && now && window;
  return (
    <Step number={2} title={t("step.when")} waiting={ready ? null : t("step.whenWaits")}>
      {ready && draft.day ? (
        <TimeStep
          day={draft.day}
          window={window}
          now={now}
          draft={draft}
          problem={said("time")}
          onChange={set.time}
        />
      ) : null}
    </Step>
  );
}

/** The reason, in one's own words. */
export function Why({ state, said }: StepProps) {
  const t = useTranslations("remedyForm");
  const { draft, window, set } = state;
  return (
    <Step number={3} title={t("step.why")} waiting={window ? null : t("step.whyWaits")}>
      <ReasonStep reason={draft.reason} problem={said("reason")} onChange={set.reason} />
    </Step>
  );
}
