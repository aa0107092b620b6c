"use client";

import {
  debounce,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from "nuqs";
import { latestDays } from "@/components/day/period";
import { usePeriod } from "@/components/day/use-period";
import { TYPING_MS, useSettled } from "@/components/day/use-settled";
import { type Day, earlier } from "@/lib/attendance/day";
import { EXCEPTION_STATES, type ExceptionState } from "@/lib/attendance/exceptions";
import { EXCEPTION_GROUPINGS } from "@/lib/contract/lists";
import type { Grouping } from "./groups";

const PUNCHES = ["in", "out"] as const;
export const WITHIN_DAYS = [0, 3, 7] as const;
const LONGEST_QUERY = 64;
/** From Monday. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

const PARSERS = {
  q: parseAsString.withDefault(""),
  departmentId: parseAsString,
  status: parseAsArrayOf(parseAsStringLiteral(EXCEPTION_STATES)).withDefault([]),
  punch: parseAsStringLiteral(PUNCHES),
  within: parseAsNumberLiteral(WITHIN_DAYS),
  group: parseAsStringLiteral(EXCEPTION_GROUPINGS).withDefault("deadline"),
  past: parseAsBoolean.withDefault(false),
  shift: parseAsString,
  weekday: parseAsNumberLiteral(WEEKDAYS),
};
const NO_PART = { shift: null, weekday: null };
const NO_FILTER = {
  ...{ q: null, departmentId: null, status: null, punch: null, within: null },
  ...NO_PART,
};
/** Typing and looks leave no steps behind them; choices do, so that Back undoes them. */
const IN_PLACE = { history: "replace" } as const;

/** Everything of the inbox that a link carries, but the open drawer. */
export const useExceptionsView = (today: Day) => {
  const at = usePeriod(today, latestDays(today));
  const [address, set] = useQueryStates(PARSERS, { history: "push" });
  const { q, departmentId, status, punch, within, group, past, shift, weekday } = address;
  const name = useSettled(q.trim().slice(0, LONGEST_QUERY));
  const { from, to } = at.range;
  const range = { from, to: earlier(to, today) };
  const filteredOtherwise =
    q !== "" || status.length > 0 || punch !== null || shift !== null || weekday !== null;
  return {
    at,
    range,
    q,
    departmentId,
    status,
    punch,
    within,
    group,
    past,
    /** Only days of one shift, or of one day of the week; a trend leads here. */
    part: { shift, weekday },
    filtered: filteredOtherwise || within !== null,
    /** By more than how soon it runs out. */
    filteredOtherwise,
    narrowed: departmentId !== null,
    /** What is asked for, but for the deadline. */
    filter: {
      ...range,
      grouping: group,
      ...(name && { q: name }),
      ...(departmentId && { departmentId }),
      ...(status.length > 0 && { state: status }),
      ...(punch && { punch }),
      ...(shift && { shiftId: shift }),
      ...(weekday && { weekday }),
    },
    search: (text: string) =>
      void set(
        { q: text === "" ? null : text },
        { ...IN_PLACE, ...(text !== "" && { limitUrlUpdates: debounce(TYPING_MS) }) },
      ),
    chooseDepartment: (id: string) => void set({ departmentId: id || null }),
    toggleState: (state: ExceptionState) =>
      void set({
        status: status.includes(state)
          ? status.filter((each) => each !== state)
          : [...status, state],
      }),
    anyState: () => void set({ status: null }),
    choosePunch: (text: string) =>
      void set({ punch: PUNCHES.find((each) => each === text) ?? null }),
    setWithin: (days: (typeof WITHIN_DAYS)[number] | null) => void set({ within: days }),
    setGroup: (next: Grouping) => void set({ group: next }, IN_PLACE),
    noPart: () => void set(NO_PART),
    showPast: (shown: boolean) => void set({ past: shown || null }, IN_PLACE),
    clear: () => void set(NO_FILTER),
  };
};
export type ExceptionsView = ReturnType<typeof useExceptionsView>;
