import "server-only";
import { weekdayOf } from "@/lib/attendance/day";
import { EXCEPTION_STATES, groupKey } from "@/lib/attendance/exceptions";
import { DEFAULT_SHIFT } from "@/lib/attendance/shift";
import { type Exceptions, type ExceptionsInput, SOON_DAYS } from "@/lib/contract/exceptions";
import type { ExceptionDay } from "./exception-days";

type Wanted = Pick<ExceptionsInput, "state" | "within" | "due">;

const soonIn =
  (days: number) =>
  ({ left }: ExceptionDay) =>
    left !== null && left >= 0 && left <= days;

export const isDue =
  ({ within, due }: Wanted) =>
  (each: ExceptionDay): boolean =>
    (due === undefined || each.past === (due === "past")) &&
    (within === undefined || soonIn(within)(each));

export const isAsked =
  (wanted: Pick<ExceptionsInput, "shiftId" | "weekday">) =>
  ({ shiftId, day }: ExceptionDay): boolean =>
    (wanted.shiftId === undefined || (shiftId ?? DEFAULT_SHIFT) === wanted.shiftId) &&
    (wanted.weekday === undefined || weekdayOf(day) === wanted.weekday);

export const inState =
  ({ state = [] }: Wanted) =>
  (each: ExceptionDay): boolean =>
    state.length === 0 || state.includes(each.state);

/** Each is what the list holds when the request asks for it besides its other filters. */
export const countsOf = (found: readonly ExceptionDay[], wanted: Wanted): Exceptions["counts"] => {
  const due = found.filter(isDue(wanted));
  const open = found.filter(inState(wanted)).filter(({ past }) => !past);
  const soonDays = wanted.within ?? SOON_DAYS;
  const [lackDay, lack, seriousLate, late, early] = EXCEPTION_STATES;
  const of = (state: ExceptionDay["state"]) => due.filter((each) => each.state === state).length;
  return {
    states: {
      [lackDay]: of(lackDay),
      [lack]: of(lack),
      [seriousLate]: of(seriousLate),
      [late]: of(late),
      [early]: of(early),
    },
    open: open.length,
    past: found.filter(inState(wanted)).length - open.length,
    soon: open.filter(soonIn(soonDays)).length,
    soonDays,
    unknown: open.filter(({ deadline }) => deadline === null).length,
  };
};

/** How many of each person's days match, by the person's group key. */
export const perPerson = (matching: readonly ExceptionDay[]) => {
  const counts = new Map<string, number>();
  for (const each of matching) counts.set(groupKey(each), (counts.get(groupKey(each)) ?? 0) + 1);
  return counts;
};
