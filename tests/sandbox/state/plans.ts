import type { DayNumber } from "./calendar";
import { between, chance } from "./hash";
import type { ShiftKey } from "./shifts";

/** What is written over a computed result. */
export interface Mark {
  readonly result?: string;
  readonly supplement: string;
}

/**
 * How one person's day goes. `in[i]` and `out[i]` are minutes after the planned time of segment i,
 * null for no punch; a missing entry is an ordinary punch.
 */
export interface DayPlan {
  readonly in?: readonly (number | null | undefined)[];
  readonly out?: readonly (number | null | undefined)[];
  readonly marks?: { readonly in?: Mark; readonly out?: Mark };
  readonly field?: "effective" | "pending";
  readonly shift?: ShiftKey;
  readonly overtimeMinutes?: number;
  readonly edited?: boolean;
}

export const ORDINARY: DayPlan = {};

const both = (mark: Mark) => ({ in: mark, out: mark });
const NOTHING = [null, null, null] as const;

/** A day of someone without a script: mostly ordinary, now and then what happens in a company. */
export function ordinaryPlan(userId: string, day: DayNumber, segments: number): DayPlan {
  const draw = chance("day", userId, day);
  const minutes = (from: number, to: number) => between(from, to, "minutes", userId, day);
  const segment = between(0, segments - 1, "segment", userId, day);
  const onlyAt = (value: number | null) => {
    const list: (number | null | undefined)[] = [];
    list[segment] = value;
    return list;
  };
  if (draw < 0.012) return { in: onlyAt(null) };
  if (draw < 0.027) return { out: onlyAt(null) };
  if (draw < 0.062) return { in: onlyAt(minutes(7, 55)) };
  if (draw < 0.065) return { in: onlyAt(minutes(92, 130)) };
  if (draw < 0.078) return { out: onlyAt(-minutes(8, 70)) };
  if (draw < 0.082) return { in: NOTHING, out: NOTHING };
  if (draw < 0.1) return { in: NOTHING, out: NOTHING, marks: both(leaveMark(userId, day)) };
  if (draw < 0.112) return { field: "effective", marks: both({ supplement: "Travel" }) };
  if (draw < 0.122) return { out: onlyAt(null), marks: { out: { supplement: "GoOut" } } };
  if (draw < 0.142) return { field: "effective" };
  if (draw < 0.16) return { overtimeMinutes: 120 };
  return ORDINARY;
}

function leaveMark(userId: string, day: DayNumber): Mark {
  const excused = chance("leave", userId, day) < 0.5;
  return excused ? { result: "NoNeedCheck", supplement: "Leave" } : { supplement: "Leave" };
}
