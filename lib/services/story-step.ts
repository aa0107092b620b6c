import "server-only";
import type { Doer, StoryStep } from "@/lib/contract/remedy-story";
import type { AuditEntry } from "@/lib/store/audit";
import type { Context } from "./context";

type Untimed<T> = T extends unknown ? Omit<T, "at"> : never;
/** A step with its time in epoch seconds; null where nobody has written it down. */
export type Step = Untimed<StoryStep> & { at: number | null };

/** Who did something about a correction is named to those who may see it. */
export const doerIn = ({ directory, scope }: Context, employeeId: string): Doer => ({
  employeeId: scope.sees(employeeId) ? employeeId : null,
  name: directory.people.get(employeeId)?.name ?? employeeId,
});

/** The words of a line's outcome, such as `refused` and its code. */
export const wordsOf = ({ outcome }: AuditEntry): string[] => outcome.split(": ");

/**
 * By their times, those of one second as they were given; a step without one stays behind the step before
 * it, and before the one that follows.
 */
export const inOrder = (steps: readonly Step[]): Step[] => {
  const next = (place: number) => steps.slice(place).find(({ at }) => at !== null)?.at;
  let last = 0;
  return steps
    .map((step, place) => {
      last = step.at ?? Math.min(last, next(place) ?? last);
      return { step, at: last };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ step }) => step);
};
