import "server-only";
import { isDay } from "@/lib/attendance/day";
import { isExceptionState, type Rank } from "@/lib/attendance/exceptions";
import { deadlineFrom, refusedCursor, UNKNOWN } from "./cursor-parts";

const stateFrom = (text: string) => {
  if (isExceptionState(text)) return text;
  throw refusedCursor();
};

/** Where a page ended, by what its last day was ranked by: days that come or go move nobody. */
export const cursorOf = ({ employeeId, day, past, head, deadline, state }: Rank): string =>
  [
    past ? "past" : "open",
    head.deadline ?? UNKNOWN,
    head.state,
    deadline ?? UNKNOWN,
    state,
    day,
    employeeId,
  ].join("/");

/**
 * The rank behind a cursor. One that no page gave, and one that names somebody outside the scope,
 * are bad requests alike.
 */
export const rankFrom = (cursor: string, places: ReadonlyMap<string, number>): Rank => {
  const [side, headDeadline = "", headState = "", deadline = "", state = "", day = "", ...rest] =
    cursor.split("/");
  const employeeId = rest.join("/");
  const place = places.get(employeeId);
  if (place === undefined || !isDay(day) || (side !== "past" && side !== "open"))
    throw refusedCursor();
  return {
    ...{ employeeId, place, day, past: side === "past" },
    ...{ deadline: deadlineFrom(deadline), state: stateFrom(state) },
    head: { deadline: deadlineFrom(headDeadline), state: stateFrom(headState) },
  };
};
