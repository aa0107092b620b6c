import "server-only";
import { cellOf, judgedPunches, minutesOff } from "@/lib/attendance/record";
import type { State } from "@/lib/attendance/result";
import { type Cell, countCell } from "../xlsx/cell";
import type { PersonDays } from "./people";
import type { Words } from "./words";

/** What a person's days come to. Minutes are of punches whose two times are known. */
export type Counts = {
  lateTimes: number;
  lateMinutes: number;
  seriousTimes: number;
  seriousMinutes: number;
  earlyTimes: number;
  earlyMinutes: number;
  lackIn: number;
  lackOut: number;
  lackDays: number;
  corrected: number;
  pending: number;
  leaveDays: number;
  travelDays: number;
  outDays: number;
  fieldDays: number;
  restDays: number;
};

const one = (is: boolean) => (is ? 1 : 0);

/** Every punch of the person's days once, by what it came to; days without any record lack no single punch. */
export const countsOf = ({ days }: PersonDays): Counts => {
  const records = days.flatMap(({ record }) => record ?? []);
  const cells = records.map((record) => ({ state: cellOf(record).state, record }));
  const judged = cells.map(({ state, record }) => ({ state, punches: judgedPunches(record) }));
  const punches = judged
    .filter(({ state }) => state !== "lack-day")
    .flatMap(({ punches: all }) => all);
  const those = (state: State) => punches.filter((punch) => punch.state === state);
  const minutes = (state: State) =>
    those(state).reduce((sum, { punch }) => sum + (minutesOff(punch) ?? 0), 0);
  const daysWith = (state: State) =>
    judged.reduce((sum, { punches: all }) => sum + one(all.some((p) => p.state === state)), 0);
  const daysThatAre = (state: State) => cells.filter((cell) => cell.state === state).length;
  return {
    lateTimes: those("late").length,
    lateMinutes: minutes("late"),
    seriousTimes: those("serious-late").length,
    seriousMinutes: minutes("serious-late"),
    earlyTimes: those("early").length,
    earlyMinutes: minutes("early"),
    lackIn: those("lack").filter(({ side }) => side === "in").length,
    lackOut: those("lack").filter(({ side }) => side === "out").length,
    lackDays: daysThatAre("lack-day"),
    corrected: those("remedied").length,
    pending: those("pending").length,
    leaveDays: daysWith("leave"),
    travelDays: daysWith("travel"),
    outDays: daysWith("out"),
    fieldDays: daysWith("field"),
    restDays: daysThatAre("not-required"),
  };
};

/** A count of days of which some were not read says that it is one at least. */
export const honestCount = (count: number, unread: number, { t }: Words): Cell =>
  unread === 0
    ? countCell(count)
    : { value: t("exporting.atLeast", { count: String(count) }), style: "unread" };
