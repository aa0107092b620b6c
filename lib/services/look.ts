import "server-only";
import { addDays, type Day, type DayRange, earlier, later } from "@/lib/attendance/day";
import type { Remedy } from "@/lib/attendance/remedy";
import { endOfDay, startOfDay } from "@/lib/attendance/zone";
import { AppError } from "@/lib/errors";
import { MAX_IDS } from "@/lib/feishu/chunks";
import { fetchRemedies } from "@/lib/feishu/remedies";
import { saveRemedies } from "@/lib/store/remedies";
import type { Runtime } from "./runtime";

type Priority = "interactive" | "background";
export type Place = { employeeId: string; day: Day };

/** One complete look at the corrections of several people in all five states. Epoch seconds. */
export type Look = {
  /** What it shows was so at some moment between these two. */
  startedAt: number;
  endedAt: number;
  /** Throws feishu-range for people of whom Feishu does not tell. */
  at(place: Place): Remedy[];
};

/** Feishu filters by the corrected instant: a day on each side covers every zone and night shifts. */
export const secondsAround = ({ from, to }: DayRange) => ({
  fromSeconds: startOfDay(addDays(from, -1), "UTC"),
  toSeconds: endOfDay(addDays(to, 2), "UTC"),
});

/** A fresh look at places of at most 50 people, each state asked for once; kept as well. */
export const lookAtAll = async (
  runtime: Runtime,
  [first, ...more]: readonly [Place, ...Place[]],
  priority: Priority = "interactive",
): Promise<Look> => {
  const places = [first, ...more];
  const from = places.reduce((day, place) => earlier(day, place.day), first.day);
  const to = places.reduce((day, place) => later(day, place.day), first.day);
  const startedAt = runtime.now();
  const { remedies, unauthorized, invalid } = await fetchRemedies(
    runtime.tenant,
    {
      employeeIds: places.map(({ employeeId }) => employeeId),
      ...secondsAround({ from, to }),
    },
    // An answer that was already on its way proves nothing about now.
    { priority, alone: true },
  );
  const endedAt = runtime.now();
  const untold = new Set([...unauthorized, ...invalid]);
  const employeeIds = [...new Set(places.map(({ employeeId }) => employeeId))];
  if (remedies.length > 0)
    await saveRemedies(runtime.store, {
      employeeIds: employeeIds.filter((id) => !untold.has(id)),
      range: { from, to: addDays(from, -1) },
      remedies,
      fetchedAt: startedAt,
    });
  return {
    startedAt,
    endedAt,
    at: ({ employeeId, day }) => {
      // Not being told is not the same as there being none, and writes depend on it.
      if (untold.has(employeeId)) throw new AppError("feishu-range");
      return remedies.filter((each) => each.day === day && each.employeeId === employeeId);
    },
  };
};

/** The places in their order, in groups of at most `people` people. */
export const groupsOf = <T extends Place>(
  places: readonly T[],
  people: number = MAX_IDS,
): [T, ...T[]][] => {
  const groups: [T, ...T[]][] = [];
  let ids = new Set<string>();
  for (const place of places) {
    ids.add(place.employeeId);
    const last = groups.at(-1);
    if (last && ids.size <= people) last.push(place);
    else {
      groups.push([place]);
      ids = new Set([place.employeeId]);
    }
  }
  return groups;
};
