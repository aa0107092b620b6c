"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { holdOf } from "@/components/day/sending/parcels";
import { pause } from "@/components/day/sending/pause";
import { toAppError } from "@/lib/errors";
import { submitReminder } from "@/lib/queries";
import { refreshReminded } from "@/lib/queries/refresh";
import {
  endsAll,
  fateOfAnswer,
  fateOfError,
  IDLE,
  isRetryable,
  type Reminder,
  type ReminderEntry,
  type ReminderFate,
} from "./reminding";

type Heard = { signal: AbortSignal; onHeld: (seconds: number) => void };

/** One message; an exhausted allowance is waited for. */
const sendOne = async (
  { employeeId, day: date, punchNo, workType }: Reminder,
  { signal, onHeld }: Heard,
): Promise<ReminderFate> => {
  for (;;) {
    if (signal.aborted) return IDLE;
    try {
      return fateOfAnswer(await submitReminder({ employeeId, date, punchNo, workType }));
    } catch (cause) {
      const error = toAppError(cause);
      const hold = holdOf(error);
      if (hold === null) return fateOfError(error);
      onHeld(hold);
      await pause(hold * 1000, signal);
      onHeld(0);
    }
  }
};

/** Sends reminders one after the other and keeps what came of each; it can be stopped between two. */
export const useReminding = (reminders: readonly Reminder[]) => {
  const client = useQueryClient();
  const [entries, setEntries] = useState<readonly ReminderEntry[]>(() =>
    reminders.map((reminder) => ({ reminder, fate: IDLE })),
  );
  const [busy, setBusy] = useState(false);
  const [begun, setBegun] = useState(false);
  const [held, setHeld] = useState(0);
  const stopping = useRef(new AbortController());
  useEffect(() => () => stopping.current.abort(), []);

  const tell = (reminder: Reminder, fate: ReminderFate) =>
    setEntries((before) =>
      before.map((each) => (each.reminder.key === reminder.key ? { reminder, fate } : each)),
    );
  const run = async () => {
    if (busy) return;
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    setBegun(true);
    setBusy(true);
    for (const { reminder } of entries.filter(isRetryable)) {
      if (signal.aborted) break;
      tell(reminder, { kind: "sending", code: null });
      const fate = await sendOne(reminder, { signal, onHeld: setHeld });
      tell(reminder, fate);
      if (endsAll(fate)) break;
    }
    setBusy(false);
    void refreshReminded(client);
  };
  return { entries, busy, begun, held, run, stop: () => stopping.current.abort() };
};
export type Reminding = ReturnType<typeof useReminding>;
