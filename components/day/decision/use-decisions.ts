"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Decision } from "@/lib/attendance/remedy";
import type { RemedyWire } from "@/lib/contract/remedies";
import { refreshAfterWrite, submitDecisions } from "@/lib/queries";
import { allDone, type Outcomes, outcomesOf, retryable, withRetried } from "./outcome";

export type Asked = { decision: Decision; remedies: readonly RemedyWire[] };
type Order = Asked & { note: string };

const decide = async ({ decision, remedies, note }: Order): Promise<Outcomes> => {
  const items = remedies.map(({ approvalId, employeeId, day }) => ({
    approvalId,
    employeeId,
    date: day,
  }));
  const answer = await submitDecisions({ decision, items, ...(note !== "" && { note }) });
  return outcomesOf(decision, note, remedies, answer);
};

const focusedNow = () =>
  document.activeElement instanceof HTMLElement ? document.activeElement : null;

/** The button that was pressed may be gone with its row: the keyboard then stays in the list. */
const useKeptFocus = (region: RefObject<HTMLElement | null>, rows: unknown) => {
  const opener = useRef<HTMLElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the rows change
  useEffect(() => {
    const lost = opener.current?.isConnected === false && document.activeElement === document.body;
    if (lost) region.current?.focus({ preventScroll: true });
  }, [region, rows]);
  return {
    remember: () => {
      opener.current = focusedNow();
    },
    // The dialog gives the keyboard back to nobody: it was opened without a trigger of its own.
    giveBack: () =>
      setTimeout(() => {
        const back = opener.current?.isConnected ? opener.current : region.current;
        back?.focus({ preventScroll: true });
      }),
  };
};

type Options = {
  /** After every answer. */
  onDecided?: () => void;
  /** All of it went as asked; says so in words. */
  onAllDone: (said: string) => void;
  /** Around the rows. */
  region: RefObject<HTMLElement | null>;
  rows: readonly RemedyWire[] | undefined;
};

/** Asking, deciding, and telling honestly what came of it. */
export const useDecisions = ({ onDecided, onAllDone, region, rows }: Options) => {
  const client = useQueryClient();
  const t = useTranslations("remedies.done");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [outcomes, setOutcomes] = useState<Outcomes | null>(null);
  const focus = useKeptFocus(region, rows);
  const order = useMutation({
    mutationFn: decide,
    onSettled: () => void refreshAfterWrite(client),
  });

  const close = () => {
    setAsked(null);
    order.reset();
    focus.giveBack();
  };
  const show = (next: Outcomes) => {
    const whole = allDone(next);
    if (whole) onAllDone(t(next.decision, { count: next.items.length }));
    setOutcomes(whole ? null : next);
    onDecided?.();
  };
  return {
    asked,
    outcomes,
    busy: order.isPending,
    error: order.error,
    ask: (next: Asked) => {
      focus.remember();
      setAsked(next);
    },
    cancel: close,
    confirm: (note: string) => {
      if (!asked || order.isPending) return;
      const send = { ...asked, note };
      order.mutate(send, {
        onSuccess: (next) => {
          close();
          show(next);
        },
      });
    },
    retry: () => {
      if (!outcomes || order.isPending) return;
      const { decision, note } = outcomes;
      order.mutate(
        { decision, note, remedies: retryable(outcomes) },
        { onSuccess: (again) => show(withRetried(outcomes, again)) },
      );
    },
    dismiss: () => setOutcomes(null),
  };
};

export type Decisions = ReturnType<typeof useDecisions>;
