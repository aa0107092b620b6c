"use client";

import { lazy, Suspense } from "react";
import { useTranslations } from "use-intl";
import { WhyNot } from "@/components/day/why-not";
import { Button } from "@/components/ui/button";
import { DayStep } from "./day-step";
import { type FieldName, slotKey } from "./draft";
import { FormRefusal } from "./form-refusal";
import { FormResult } from "./form-result";
import { PunchStep } from "./punch-step";
import { ReasonStep } from "./reason-step";
import { TimeStep } from "./time-step";
import { type RemedyFormProps, type RemedyFormState, useRemedyForm } from "./use-remedy-form";

const loadConfirm = () =>
  import("./confirm-submission").then(({ ConfirmSubmission }) => ({ default: ConfirmSubmission }));
const ConfirmSubmission = lazy(loadConfirm);

type StepProps = { state: RemedyFormState; said: (field: FieldName) => string | null };

function Punch({ state, said }: StepProps) {
  const t = useTranslations("remedyForm");
  const { draft, inReach, now, window } = state;
  if (draft.day === null) return <p className="text-sm text-ink-faint">{t("pickDay")}</p>;
  if (!inReach) return <WhyNot reason="future" />;
  return (
    <PunchStep
      day={draft.day}
      state={state.state}
      now={now}
      chosen={window ? slotKey(window) : null}
      problem={said("slot")}
      onChoose={state.set.slot}
    />
  );
}

function TimeAndReason({ state, said }: StepProps) {
  const t = useTranslations("remedyForm");
  const { draft, now, window, set, busy } = state;
  if (draft.day === null || !now || !window) return null;
  return (
    <>
      <TimeStep
        day={draft.day}
        window={window}
        now={now}
        draft={draft}
        problem={said("time")}
        onChange={set.time}
      />
      <ReasonStep reason={draft.reason} problem={said("reason")} onChange={set.reason} />
      <Button
        type="submit"
        variant="primary"
        busy={busy}
        onPointerEnter={() => void loadConfirm()}
        onFocus={() => void loadConfirm()}
        className="justify-self-start max-md:w-full"
      >
        {busy ? t("submitting") : t("submit")}
      </Button>
    </>
  );
}

function Confirm({ state, person }: { state: RemedyFormState } & Pick<RemedyFormProps, "person">) {
  if (!state.asked) return null;
  return (
    <Suspense fallback={null}>
      <ConfirmSubmission
        asked={state.asked}
        name={person.isSelf ? null : person.name}
        busy={state.busy}
        onCancel={state.cancel}
        onConfirm={state.confirm}
      />
    </Suspense>
  );
}

/**
 * Asks for a correction: the work day, one of its punches, then time and reason. What may be
 * entered always comes from Feishu; `onDone` hears of every request that was taken.
 */
export function RemedyForm(props: RemedyFormProps) {
  const fields = useTranslations("fields");
  const state = useRemedyForm(props);
  const { result, sent, draft, problems, set } = state;
  const said = (field: FieldName) => {
    const problem = problems[field];
    return problem ? fields(problem) : null;
  };
  if (result && sent)
    return (
      <FormResult result={result} sent={sent} person={props.person} onAnother={state.another} />
    );
  return (
    <>
      <form
        ref={state.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          state.ask();
        }}
        className="grid gap-5"
      >
        <DayStep
          day={draft.day}
          today={props.viewer.today}
          problem={said("day")}
          onChange={set.day}
        />
        <Punch state={state} said={said} />
        <TimeAndReason state={state} said={said} />
        <FormRefusal state={state} />
      </form>
      <Confirm state={state} person={props.person} />
    </>
  );
}
