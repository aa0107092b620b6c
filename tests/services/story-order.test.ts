import { describe, expect, it } from "vitest";
import type { RemedyState } from "@/lib/attendance/remedy";
import { byStage } from "@/lib/services/decision-story";
import { inOrder, type Step } from "@/lib/services/story-step";

const AT = 1_795_000_000;
type Decided = Extract<Step, { kind: "decided" }>;

const decided = (state: RemedyState, at: number | null = AT): Decided => ({
  ...{ kind: "decided", at, state, by: null, note: "", outcome: "done", code: null },
});
const told = (about: "requested" | "decided", at: number | null = AT): Step => ({
  ...{ kind: "told", at, about, to: null, outcome: "sent" },
});
const names = (steps: readonly Step[]) =>
  steps.map((step) => (step.kind === "decided" ? step.state : step.kind));

describe("the steps of a story", () => {
  it("of one second are in the order in which they can have happened", () => {
    const decisions = [
      { step: decided("revoked"), after: [told("decided")] },
      { step: decided("approved"), after: [told("decided")] },
    ];
    const asked: Step = { kind: "asked", at: AT, by: null, here: false };
    const steps = inOrder([asked, told("requested"), ...byStage(decisions)]);
    expect(names(steps)).toEqual(["asked", "told", "approved", "told", "revoked", "told"]);
  });

  it("are by their times, whatever the order in which the ledgers name them", () => {
    const steps = inOrder([told("requested", AT + 60), decided("approved", AT + 30)]);
    expect(names(steps)).toEqual(["approved", "told"]);
  });

  it("without a time stand before what can only have followed them", () => {
    const decisions = [
      { step: decided("revoked", AT + 50), after: [] },
      { step: decided("approved", null), after: [] },
    ];
    const steps = inOrder([told("requested", AT + 100), ...byStage(decisions)]);
    expect(names(steps)).toEqual(["approved", "revoked", "told"]);
  });
});
