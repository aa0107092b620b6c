"use client";

import { useRef, useState } from "react";
import { LONGEST_REASON, type Problem } from "@/components/day/remedy-form/draft";
import { useLeaveGuard } from "@/components/day/remedy-form/use-leave-guard";
import type { Parcel } from "@/components/day/sending/parcels";
import { useDelivery } from "@/components/day/sending/use-delivery";
import type { BatchResults } from "@/lib/contract/remedies";
import { leaveRemedies, submitRemedies } from "@/lib/queries";
import type { Line, Target } from "./plan";
import { isWhole, itemOf, READING, type Told, tallyOf, type Wish } from "./submission";
import { askedTime, oneTimeForAll, type Time, type Times, timeTrouble } from "./times";
import { useLooks } from "./use-looks";
import { useSettling } from "./use-settling";

const NO_TIMES: Times = new Map();

/** One call asks for one parcel; a repeat under its key does only what is not done yet. */
const wayOf = (reason: string) => ({
  send: ({ key, items }: Parcel<Wish>): Promise<BatchResults> =>
    submitRemedies({ items: items.map(itemOf), reason }, key),
  leave: ({ key, items }: Parcel<Wish>) => leaveRemedies({ items: items.map(itemOf), reason }, key),
  isWhole,
  reading: READING,
});

const reasonTrouble = (reason: string): Problem | null => {
  if (reason.trim() === "") return reason === "" ? "required" : "blank";
  return reason.trim().length > LONGEST_REASON ? "tooLong" : null;
};

/** Which lines are left out, and the times that are not the proposed ones. */
const useEntered = (lines: readonly Line[]) => {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [times, setTimes] = useState(NO_TIMES);
  const [clock, setClock] = useState<string | null>(null);
  return {
    left,
    times,
    /** The one clock time for all; null while each line has its shift's. */
    clock,
    fitting: clock === null ? 0 : oneTimeForAll(lines, clock).size,
    toggle: (keys: readonly string[], include: boolean) =>
      setLeft((before) => {
        const next = new Set(before);
        for (const key of keys) include ? next.delete(key) : next.add(key);
        return next;
      }),
    setTime: (key: string, time: Time) => setTimes((before) => new Map(before).set(key, time)),
    forAll: (next: string | null) => {
      setClock(next);
      setTimes(next === null ? NO_TIMES : oneTimeForAll(lines, next));
    },
  };
};

/** The state of the form: what Feishu allows in each cell, what is entered, what came of it. */
export const useBulkRemedy = (targets: readonly Target[]) => {
  const form = useRef<HTMLFormElement>(null);
  const looks = useLooks(targets);
  const entered = useEntered(looks.lines);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<readonly Wish[] | null>(null);
  const delivery = useDelivery<Wish, Told, BatchResults>();
  const settled = useSettling(delivery);

  const chosen = looks.lines.filter(({ key }) => !entered.left.has(key));
  const unsent = tallyOf(settled)["not-sent"] > 0;
  const dirty = delivery.begun
    ? delivery.busy || unsent
    : reason.trim() !== "" || entered.times.size > 0;
  useLeaveGuard(dirty, undefined);

  const ask = () => {
    setTried(true);
    const wishes = chosen.flatMap((line) => {
      const time = timeTrouble(line, entered.times) ? null : askedTime(line, entered.times);
      return time === null ? [] : [{ line, time }];
    });
    const ready = wishes.length > 0 && wishes.length === chosen.length;
    if (ready && reasonTrouble(reason) === null) return setAsked(wishes);
    setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  return {
    form,
    looks,
    entered,
    chosen,
    reason,
    setReason,
    reasonProblem: tried ? reasonTrouble(reason) : null,
    noneChosen: tried && chosen.length === 0,
    asked,
    ask,
    cancel: () => setAsked(null),
    confirm: () => {
      if (!asked || delivery.begun) return;
      setAsked(null);
      void delivery.start(asked, wayOf(reason.trim()));
    },
    retry: () => {
      if (!delivery.busy) void delivery.retry(wayOf(reason.trim()));
    },
    submissions: delivery.begun ? settled : null,
    busy: delivery.busy,
    held: delivery.held,
    dirty,
  };
};
export type BulkRemedyState = ReturnType<typeof useBulkRemedy>;
