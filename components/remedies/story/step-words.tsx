"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { onOneLine } from "@/components/ui/readable";
import type { Tone } from "@/components/ui/tone";
import type { RemedyStory, StoryStep } from "@/lib/contract/remedy-story";
import { isErrorCode } from "@/lib/errors";
import { StepNote } from "./step-note";

type Said = { title: ReactNode; tone: Tone; note: ReactNode };
type Of<K extends StoryStep["kind"]> = Extract<StoryStep, { kind: K }>;

const TONES = {
  pending: "grey",
  approved: "violet",
  rejected: "red",
  revoked: "grey",
  cancelled: "grey",
} as const satisfies Record<Of<"decided">["state"], Tone>;

const useFailure = () => {
  const errors = useTranslations("errors");
  return (code: string) => errors(`${isErrorCode(code) ? code : "internal"}.title`);
};

const useDecided = () => {
  const t = useTranslations("story.steps");
  const states = useTranslations("remedyState");
  const failure = useFailure();
  return ({ state, by, note, outcome, code }: Of<"decided">): Said => {
    if (by === null)
      return { title: t(`inFeishu.${state}`), tone: TONES[state], note: t("untoldDecider") };
    const name = onOneLine(by.name);
    const said = note === "" ? null : <StepNote text={t("note", { note })} />;
    if (outcome === "open") return { title: t("open", { name }), tone: "amber", note: said };
    if (outcome === "already")
      return { title: t("already", { name, state: states(state) }), tone: "grey", note: said };
    if (outcome === "refused") {
      const why = failure(code ?? "internal");
      return { title: t("notDone", { name, state: why }), tone: "amber", note: said };
    }
    return { title: t(`decided.${state}`, { name }), tone: TONES[state], note: said };
  };
};

/** What a step says, in words and in a tone. */
export const useStepWords = ({ person }: Pick<RemedyStory, "person">) => {
  const t = useTranslations("story.steps");
  const failure = useFailure();
  const decided = useDecided();
  const asked = ({ by, here }: Of<"asked">): Said => {
    if (!here || by === null)
      return { title: t("askedInFeishu"), tone: "accent", note: t("untoldAsker") };
    const own = by.employeeId === person.employeeId;
    const name = onOneLine(by.name);
    return { title: t(own ? "asked" : "askedFor", { name }), tone: "accent", note: null };
  };
  const told = ({ about, to, outcome }: Of<"told">): Said => {
    const name = to ? onOneLine(to.name) : t(about === "requested" ? "approver" : "requester");
    const well = outcome === "sent" || outcome === "waiting";
    return { title: t(`told.${outcome}`, { name }), tone: well ? "grey" : "amber", note: null };
  };
  return (step: StoryStep): Said => {
    switch (step.kind) {
      case "asked":
        return asked(step);
      case "sent":
        return { title: t(step.again ? "sentAgain" : "sent"), tone: "grey", note: null };
      case "unanswered":
        return { title: t("unanswered"), tone: "amber", note: null };
      case "confirmed":
        return { title: t("confirmed"), tone: "grey", note: null };
      case "refused":
        return {
          ...{ title: t("refused"), tone: "red" },
          note: <StepNote text={failure(step.code)} metApprovalId={step.metApprovalId} />,
        };
      case "told":
        return told(step);
      case "decided":
        return decided(step);
    }
  };
};
