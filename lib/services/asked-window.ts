import "server-only";
import type { Wall } from "@/lib/attendance/day";
import {
  isWorkType,
  slotOf,
  type TimeProblem,
  timeProblem,
  type Window,
} from "@/lib/attendance/remedy";
import { wallAt } from "@/lib/attendance/zone";
import type { RemedyInput } from "@/lib/contract/remedies";
import { AppError, type ErrorCode } from "@/lib/errors";
import { fetchWindows } from "@/lib/feishu/windows";
import type { Context } from "./context";
import { upToDate, weekUpTo } from "./days";
import { zoneOf } from "./zone-of";

/** A punch to be corrected; without a time it is the shift's own. */
export type Asked = Omit<RemedyInput, "time"> & { time?: Wall | undefined; slot: string };

/** The input with the name of its punch. Throws bad-request for a work type that there is not. */
export const askedOf = (input: Omit<Asked, "slot">): Asked => {
  const { workType } = input;
  if (!isWorkType(workType)) throw new AppError("bad-request");
  return { ...input, slot: slotOf(input.punchNo, workType) };
};

const wrong = (code: ErrorCode, field: string, problem: string) =>
  new AppError(code, { fields: [{ field, problem }] });

/** What the form says at the field, as keys of the texts under `fields`. */
const AT_FIELD = {
  "future-time": "future",
  "outside-window": "outsideWindow",
} as const satisfies Record<TimeProblem, string>;

/** The window of the asked punch, from a fresh answer of Feishu, and the time inside it. */
export const allowedWindow = async (
  ctx: Context,
  input: Asked,
): Promise<{ window: Window; time: Wall }> => {
  const { employeeId, date, slot } = input;
  await upToDate(ctx, employeeId, weekUpTo(date));
  const known = await zoneOf(ctx, employeeId, date);
  if (date > known.today) throw wrong("future-time", "date", AT_FIELD["future-time"]);
  const answer = await fetchWindows(
    ctx.tenant,
    { employeeId, day: date },
    { priority: "interactive" },
  );
  if (!answer.eligible) throw new AppError(answer.reason);
  const window = answer.windows.find(({ punchNo, workType }) => slotOf(punchNo, workType) === slot);
  if (!window) throw wrong("nothing-to-remedy", "punchNo", "choice");
  const time = input.time ?? window.normalTime ?? window.from;
  const problem = timeProblem(time, window, wallAt(ctx.now(), known.zone));
  if (problem) throw wrong(problem, "time", AT_FIELD[problem]);
  return { window, time };
};
