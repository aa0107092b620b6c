"use client";

import { lazy, Suspense } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Allowance } from "./allowance";
import type { FieldName } from "./draft";
import { FormRefusal } from "./form-refusal";
import { FormResult } from "./form-result";
import { When, Which, Why } from "./form-steps";
import { type RemedyFormProps, type RemedyFormState, useRemedyForm } from "./use-remedy-form";

const loadConfirm = () =>
  import("./confirm-submission").then(({ ConfirmSubmission }) => ({ default: ConfirmSubmission }));
const ConfirmSubmission = lazy(loadConfirm);

function Submit({ state, docked }: { state: RemedyFormState; docked: boolean }) {
  const t = useTranslations("remedyForm");
  const { busy, window } = state;
  if (!window) return null;
  return (
    <div
      className={
        docked
          ? "sticky -bottom-4 z-10 -mx-4 -mb-4 border-t border-line bg-paper-raised px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]"
          : ""
      }
    >
      <Button
        type="submit"
        variant="primary"
        busy={busy}
        onPointerEnter={() => void loadConfirm()}
        onFocus={() => void loadConfirm()}
        className={docked ? "w-full" : "max-md:w-full"}
      >
        {busy ? t("submitting") : t("submit")}
      </Button>
    </div>
  );
}

function Confirm({ state, person }: { state: RemedyFormState } & Pick<RemedyFormProps, "person">) {
  if (!state.asked) return null;
  return (
    <Suspense fallback={null}>
      <ConfirmSubmission
        asked={state.asked}
        window={state.window}
        zone={state.state.data?.zone}
        person={person}
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
  const docked = props.docked ?? false;
  const state = useRemedyForm(props);
  const { result, sent, problems } = state;
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
        <Allowance data={state.state.data} docked={docked} />
        <ol className="grid gap-6">
          <Which state={state} said={said} employeeId={docked ? null : props.person.employeeId} />
          <When state={state} said={said} />
          <Why state={state} said={said} />
        </ol>
        <FormRefusal state={state} />
        <Submit state={state} docked={docked} />
      </form>
      <Confirm state={state} person={props.person} />
    </>
  );
}
