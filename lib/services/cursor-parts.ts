import "server-only";
import { isDay } from "@/lib/attendance/day";
import type { Deadline } from "@/lib/attendance/shift";
import { AppError } from "@/lib/errors";

/** What stands in a cursor for what nobody knows. */
export const UNKNOWN = "unknown";

export const refusedCursor = () =>
  new AppError("bad-request", { fields: [{ field: "cursor", problem: "invalid" }] });

/** The deadline in a cursor's text; throws bad-request for what no cursor of ours says. */
export const deadlineFrom = (text: string): Deadline => {
  if (text === UNKNOWN) return null;
  if (text === "none" || isDay(text)) return text;
  throw refusedCursor();
};
