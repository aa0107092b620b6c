import PQueue from "p-queue";
import { holdOf } from "@/components/day/sending/parcels";
import { monthOf } from "@/lib/attendance/day";
import type { EmployeeDays, Windows } from "@/lib/contract/employees";
import { toAppError } from "@/lib/errors";
import { firstLook, type Look, secondLook, type Target } from "./plan";

/** How cells are read: the person's month, then the day's windows. Milliseconds where `Ms`. */
export type Reader = {
  days: (employeeId: string, day: Target["day"]) => Promise<EmployeeDays>;
  windows: (target: Target) => Promise<{ windows: Windows; atMs: number }>;
  wait: (milliseconds: number) => Promise<void>;
  isStopped: () => boolean;
};

type Heard = {
  onLook: (look: Look) => void;
  /** The allowance is used up for so many seconds; 0 when it goes on. */
  onHeld: (seconds: number) => void;
};

const AT_ONCE = 4;
const TRIES = 2;
const MOST_HOLDS = 20;

/** Reads again when the allowance is used up, and once more when something broke. */
const patiently = async <T>(read: () => Promise<T>, { wait, isStopped }: Reader, heard: Heard) => {
  let holds = 0;
  for (let tries = 1; ; tries += 1) {
    try {
      return await read();
    } catch (cause) {
      const error = toAppError(cause);
      const hold = holdOf(error);
      if (isStopped() || holds > MOST_HOLDS) throw error;
      if (hold === null) {
        if (tries >= TRIES || error.status < 500) throw error;
        continue;
      }
      holds += 1;
      tries -= 1;
      heard.onHeld(hold);
      await wait(hold * 1000);
      heard.onHeld(0);
    }
  }
};

const failed = (target: Target): Look => ({ target, lines: [], closed: [], failed: true });
const unseen = (target: Target): Look => ({
  ...failed(target),
  failed: false,
  closed: [{ key: `${target.employeeId}/${target.day}`, target, punch: null, reason: "unseen" }],
});

/** Looks at every chosen cell, a few at a time; one that could not be read says only that. */
export const readLooks = async (
  targets: readonly Target[],
  reader: Reader,
  heard: Heard,
): Promise<void> => {
  const months = new Map<string, Promise<EmployeeDays>>();
  const monthFor = ({ employeeId, day }: Target) => {
    const key = `${employeeId}/${monthOf(day).from}`;
    const reading = months.get(key) ?? patiently(() => reader.days(employeeId, day), reader, heard);
    months.set(key, reading);
    return reading;
  };
  const look = async (target: Target): Promise<Look> => {
    const days = await monthFor(target);
    const first = firstLook(target, days);
    if (!Array.isArray(first)) return first;
    const named = { ...target, name: target.name || days.person.name };
    const { windows, atMs } = await patiently(() => reader.windows(target), reader, heard);
    return secondLook(named, first, windows, atMs);
  };
  const queue = new PQueue({ concurrency: AT_ONCE });
  await queue.addAll(
    targets.map((target) => async () => {
      if (reader.isStopped()) return;
      const seen = await look(target).catch((cause: unknown) =>
        toAppError(cause).code === "not-found" ? unseen(target) : failed(target),
      );
      if (!reader.isStopped()) heard.onLook(seen);
    }),
  );
};
