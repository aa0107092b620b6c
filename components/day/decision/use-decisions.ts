"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { PARCEL } from "@/components/day/sending/entries";
import type { Parcel } from "@/components/day/sending/parcels";
import { useDelivery } from "@/components/day/sending/use-delivery";
import type { Decision } from "@/lib/attendance/remedy";
import type { DecisionResults, RemedyWire } from "@/lib/contract/remedies";
import { AppError } from "@/lib/errors";
import { leaveDecisions, submitDecisions } from "@/lib/queries";
import { allDone, type Decided, READING, refusedWhole, type Told } from "./outcome";

export type Asked = { decision: Decision; remedies: readonly RemedyWire[] };
type Order = { decision: Decision; note: string };

const bodyOf = ({ decision, note }: Order, items: readonly RemedyWire[]) => ({
  decision,
  items: items.map(({ approvalId, employeeId, day }) => ({ approvalId, employeeId, date: day })),
  ...(note !== "" && { note }),
});

/** One call decides one parcel; a repeat under its key gets the first answer. */
const wayOf = (order: Order) => ({
  send: ({ key, items }: Parcel<RemedyWire>): Promise<DecisionResults> =>
    submitDecisions(bodyOf(order, items), key),
  leave: ({ key, items }: Parcel<RemedyWire>) => leaveDecisions(bodyOf(order, items), key),
  isWhole: () => true,
  reading: READING,
});

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
  const t = useTranslations("remedies.done");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const order = useRef<Order | null>(null);
  const delivery = useDelivery<RemedyWire, Told, DecisionResults>();
  const focus = useKeptFocus(region, rows);

  const close = () => {
    setAsked(null);
    setError(null);
    focus.giveBack();
  };
  const show = (items: readonly Decided[], { decision }: Order) => {
    if (allDone(items)) {
      onAllDone(t(decision, { count: items.length }));
      delivery.dismiss();
    }
    onDecided?.();
  };
  const decide = async ({ decision, remedies }: Asked, note: string) => {
    const sent = { decision, note };
    order.current = sent;
    setError(null);
    // Many take a while: how far it is can be seen on the page.
    if (remedies.length > PARCEL) close();
    const items = await delivery.start(remedies, wayOf(sent));
    const refused = remedies.length > PARCEL ? null : refusedWhole(items);
    if (refused !== null) {
      delivery.dismiss();
      setError(new AppError(refused));
      return;
    }
    if (remedies.length <= PARCEL) close();
    show(items, sent);
  };
  return {
    asked,
    busy: delivery.busy,
    held: delivery.held,
    error,
    items: asked === null && delivery.begun ? delivery.entries : null,
    ask: (next: Asked) => {
      if (delivery.busy) return;
      focus.remember();
      setAsked(next);
    },
    cancel: close,
    confirm: (note: string) => {
      if (asked && !delivery.busy) void decide(asked, note);
    },
    retry: async () => {
      const sent = order.current;
      if (sent && !delivery.busy) show(await delivery.retry(wayOf(sent)), sent);
    },
    dismiss: delivery.dismiss,
  };
};

export type Decisions = ReturnType<typeof useDecisions>;
