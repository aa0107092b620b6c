"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useLeaveGuard } from "@/components/day/remedy-form/use-leave-guard";
import { refreshAfterWrite, refreshLists } from "@/lib/queries/refresh";
import {
  again,
  delivered,
  type Entry,
  entriesOf,
  onItsWay,
  parcelsIn,
  type Reading,
} from "./entries";
import { freshKey } from "./fresh-key";
import { deliverAll, type Parcel } from "./parcels";
import { pause } from "./pause";

type Way<Item, Told extends string, Answer> = {
  send: (parcel: Parcel<Item>) => Promise<Answer>;
  /** Sends it although nobody will hear the answer. */
  leave: (parcel: Parcel<Item>) => void;
  /** False while the server is still at it. */
  isWhole: (answer: Answer) => boolean;
  reading: Reading<Item, Told, Answer>;
};

type Under<Item, Told extends string> = {
  entries: readonly Entry<Item, Told>[];
  busy: boolean;
  /** Seconds that an exhausted allowance wants one to wait; 0 when it does not. */
  held: number;
};

/** Sends many items in parcels and keeps what is known of each; one sending at a time. */
export const useDelivery = <Item, Told extends string, Answer>() => {
  const client = useQueryClient();
  const [under, setUnder] = useState<Under<Item, Told> | null>(null);
  const running = useRef(false);
  const stopping = useRef(new AbortController());
  /** Sends what nobody has answered yet, so that whoever goes away loses nothing. */
  const leaving = useRef(() => {});
  useEffect(() => {
    stopping.current = new AbortController();
    const leave = () => leaving.current();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
      stopping.current.abort();
    };
  }, []);

  useLeaveGuard(under?.busy ?? false, undefined);

  const run = async (
    begun: readonly Entry<Item, Told>[],
    parcels: readonly Parcel<Item>[],
    { reading, leave, ...way }: Way<Item, Told, Answer>,
  ): Promise<readonly Entry<Item, Told>[]> => {
    if (running.current) return begun;
    running.current = true;
    let entries = begun;
    const { signal } = stopping.current;
    const unheard = new Set(parcels);
    leaving.current = () => unheard.forEach(leave);
    const show = (held = 0) => setUnder({ entries, busy: running.current, held });
    show();
    const courier = {
      ...way,
      wait: (milliseconds: number) => pause(milliseconds, signal),
      onHeld: show,
      isStopped: () => signal.aborted,
    };
    await deliverAll(parcels, courier, {
      onSend: (parcel) => {
        entries = onItsWay(entries, parcel);
        show();
      },
      onDelivered: (parcel, delivery) => {
        unheard.delete(parcel);
        if (unheard.size > 0) void refreshLists(client);
        entries = delivered(entries, parcel, delivery, reading);
        show();
      },
    });
    running.current = false;
    leaving.current = () => {};
    show();
    void refreshAfterWrite(client);
    return entries;
  };

  return {
    ...(under ?? { entries: [], busy: false, held: 0 }),
    begun: under !== null,
    start: (items: readonly Item[], way: Way<Item, Told, Answer>) => {
      const entries = entriesOf<Item, Told>(items, freshKey);
      return run(entries, parcelsIn(entries), way);
    },
    /** The failed ones once more: what nobody knows of goes out unchanged, under its own key. */
    retry: (way: Way<Item, Told, Answer>) => {
      const next = again(under?.entries ?? [], freshKey);
      return run(next.entries, next.parcels, way);
    },
    /** Something else has told what became of them. */
    amend: (entries: readonly Entry<Item, Told>[]) =>
      setUnder((now) => (now && !now.busy ? { ...now, entries } : now)),
    dismiss: () => setUnder(null),
  };
};
