"use client";

import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { addDays, type Day } from "@/lib/attendance/day";
import type { ViewerInfo } from "@/lib/contract/me";
import type { CreatedRemedy, RemedyInput } from "@/lib/contract/remedies";
import { toAppError } from "@/lib/errors";
import { queries } from "@/lib/queries";
import { answeredProblems } from "./answered-problems";
import {
  chosenWindow,
  type Draft,
  type FieldName,
  nowOf,
  type Problems,
  problemsOf,
  slotKey,
  timeIn,
} from "./draft";
import { useLeaveGuard } from "./use-leave-guard";
import { useSubmission } from "./use-submission";

export type RemedyFormProps = {
  person: { employeeId: string; name: string; isSelf: boolean };
  date?: Day | undefined;
  slot?: { punchNo: number; workType: number } | undefined;
  viewer: ViewerInfo;
  onDone?: ((result: CreatedRemedy) => void) | undefined;
  /** Whether leaving now would lose something typed. */
  onDirty?: ((dirty: boolean) => void) | undefined;
};

const FIELDS: readonly FieldName[] = ["day", "slot", "time", "reason"];
const CONTROLS = {
  day: "[type=date]",
  slot: "[type=radio]:enabled",
  time: "[type=time]",
  reason: "textarea",
} as const satisfies Record<FieldName, string>;

const useWindows = (employeeId: string, day: Day | null, today: Day) => {
  const date = day ?? today;
  // Somewhere it may be tomorrow already; later than that no zone can be.
  const inReach = day !== null && day <= addDays(today, 1);
  const query = useQuery({ ...queries.windows({ id: employeeId, date }), enabled: inReach });
  const { data, dataUpdatedAt, error, isFetching, refetch } = query;
  return {
    inReach,
    now: data ? nowOf(data, dataUpdatedAt, Date.now()) : null,
    state: { data, error, busy: isFetching, onRetry: () => void refetch() },
  };
};

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

/** The state of the form: what is entered, what Feishu allows, what is wrong, what came of it. */
export const useRemedyForm = (props: RemedyFormProps) => {
  const { person, viewer, onDone } = props;
  const form = useRef<HTMLFormElement>(null);
  const { draft, set, answered, setAnswered, restart } = useDraft(props);
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<RemedyInput | null>(null);
  const { inReach, now, state } = useWindows(person.employeeId, draft.day, viewer.today);
  const { mutation, send, repeat } = useSubmission(onDone);

  const typed = draft.time !== null || draft.reason.trim() !== "";
  useLeaveGuard(typed && !mutation.data, props.onDirty);

  const answer = state.data?.answer;
  const window =
    now && answer?.eligible ? chosenWindow(answer.windows, draft.slot, now) : undefined;
  const current: Problems = now ? problemsOf(draft, window, now) : {};
  const early: Problems = draft.time && current.time ? { time: current.time } : {};
  const problems: Problems = { ...answered, ...(tried ? current : early) };

  const focus = (found: Problems) =>
    setTimeout(() => {
      const field = FIELDS.find((name) => found[name]);
      form.current?.querySelector<HTMLElement>(field ? CONTROLS[field] : "[type=submit]")?.focus();
    });
  const ask = () => {
    setTried(true);
    const time = window && timeIn(draft, window);
    if (Object.keys(current).length > 0 || !draft.day || !window || !time) {
      focus(current);
      return;
    }
    const { punchNo, workType } = window;
    const { employeeId } = person;
    const reason = draft.reason.trim();
    setAsked({ employeeId, date: draft.day, punchNo, workType, time, reason });
  };
  const close = (found: Problems = {}) => {
    setAsked(null);
    setAnswered(found);
    focus(found);
  };
  return {
    form,
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
