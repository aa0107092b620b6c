"use client";

import { type RefObject, useRef, useState } from "react";
import type { Day } from "@/lib/attendance/day";
import type { WindowWire } from "@/lib/contract/employees";
import type { ViewerInfo } from "@/lib/contract/me";
import type { CreatedRemedy, RemedyInput } from "@/lib/contract/remedies";
import { toAppError } from "@/lib/errors";
import { answeredProblems } from "./answered-problems";
import {
  chosenWindow,
  type Draft,
  type FieldName,
  type Problems,
  problemsOf,
  slotKey,
  timeIn,
} from "./draft";
import { useAskedDay, useWindows } from "./use-asked-day";
import { useLeaveGuard } from "./use-leave-guard";
import { useSubmission } from "./use-submission";

export type RemedyFormProps = {
  person: { employeeId: string; name: string; isSelf: boolean };
  date?: Day | undefined;
  slot?: { punchNo: number; workType: number } | undefined;
  viewer: ViewerInfo;
  onDone?: ((result: CreatedRemedy) => void) | undefined;
  /** In a drawer: what must stay in sight keeps to its edges. */
  docked?: boolean;
  /** Whether leaving now would lose something typed. */
  onDirty?: ((dirty: boolean) => void) | undefined;
};

const FIELDS: readonly FieldName[] = ["day", "slot", "time", "reason"];
const CONTROLS = {
  day: "[type=date]",
  slot: "[type=radio]:enabled",
  time: "[data-clock]",
  reason: "textarea",
} as const satisfies Record<FieldName, string>;

const useDraft = ({ date, slot }: RemedyFormProps) => {
  const empty = (day: Day | null): Draft => ({ day, slot: null, time: null, reason: "" });
  const [draft, setDraft] = useState<Draft>(() => ({
    ...empty(date ?? null),
    slot: slot ? slotKey(slot) : null,
  }));
  const [answered, setAnswered] = useState<Problems>({});
  const change = (field: FieldName, next: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...next }));
    setAnswered(({ [field]: _, ...rest }) => rest);
  };
  return {
    draft,
    answered,
    setAnswered,
    restart: () => setDraft(empty(draft.day)),
    set: {
      day: (day: Day | null) => change("day", { day, slot: null, time: null }),
      slot: (key: string) => change("slot", { slot: key, time: null }),
      time: (time: Draft["time"]) => change("time", { time }),
      reason: (reason: string) => change("reason", { reason }),
    },
  };
};

/** The first field that is wrong, else the button. */
const focusFirst = (form: RefObject<HTMLFormElement | null>, found: Problems) =>
  setTimeout(() => {
    const field = FIELDS.find((name) => found[name]);
    form.current?.querySelector<HTMLElement>(field ? CONTROLS[field] : "[type=submit]")?.focus();
  });

const requestOf = ({ reason }: Draft, { punchNo, workType }: WindowWire) => ({
  ...{ punchNo, workType, reason: reason.trim() },
});

/** The state of the form: what is entered, what Feishu allows, what is wrong, what came of it. */
export const useRemedyForm = (props: RemedyFormProps) => {
  const { person, viewer, onDone } = props;
  const form = useRef<HTMLFormElement>(null);
  const { draft, set, answered, setAnswered, restart } = useDraft(props);
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<RemedyInput | null>(null);
  const { inReach, now, state } = useWindows(person.employeeId, draft.day, viewer.today);
  const { mutation, send, repeat } = useSubmission(onDone);

  const about = useAskedDay(person.employeeId, draft.day, viewer.today, state.data?.zone);
  const typed = draft.time !== null || draft.reason.trim() !== "";
  useLeaveGuard(typed && !mutation.data, props.onDirty);

  const answer = state.data?.answer;
  const window =
    now && answer?.eligible ? chosenWindow(answer.windows, draft.slot, now) : undefined;
  const current: Problems = now ? problemsOf(draft, window, now) : {};
  const early: Problems = draft.time && current.time ? { time: current.time } : {};
  const problems: Problems = { ...answered, ...(tried ? current : early) };

  const focus = (found: Problems) => focusFirst(form, found);
  const ask = () => {
    setTried(true);
    const time = window && timeIn(draft, window);
    if (Object.keys(current).length > 0 || !draft.day || !window || !time) {
      focus(current);
      return;
    }
    const { employeeId } = person;
    setAsked({ ...requestOf(draft, window), employeeId, date: draft.day, time });
  };
  const close = (found: Problems = {}) => {
    setAsked(null);
    setAnswered(found);
    focus(found);
  };
  return {
    form,
    ...{ today: about.today, nightly: about.nightly },
    marks: now && { now, made: about.made, picked: window ? timeIn(draft, window) : null },
    draft,
    set,
    inReach,
    now,
    state,
    window,
    problems,
    asked,
    ask,
    cancel: () => close(),
    confirm: () => {
      if (!asked) return;
      send(asked, {
        onSuccess: () => setAsked(null),
        onError: (error) => close(answeredProblems(toAppError(error))),
      });
    },
    busy: mutation.isPending,
    error: mutation.error,
    repeat,
    /** Asks Feishu once more what is open, after it refused. */
    recheck: () => {
      mutation.reset();
      state.onRetry();
    },
    result: mutation.data,
    sent: mutation.variables,
    another: () => {
      mutation.reset();
      setTried(false);
      restart();
    },
  };
};

export type RemedyFormState = ReturnType<typeof useRemedyForm>;
