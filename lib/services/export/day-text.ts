import "server-only";
import type { Day } from "@/lib/attendance/day";
import { cellOf, type JudgedPunch, judgedPunches, minutesOff } from "@/lib/attendance/record";
import { wallAt } from "@/lib/attendance/zone";
import { formatWall } from "@/lib/text/format";
import { punchKey } from "@/lib/text/punch-key";
import type { Cell } from "../xlsx/cell";
import { styleOfCell } from "./looks";
import type { PersonDay } from "./people";
import type { Words } from "./words";

const SAYS_NOTHING = ["normal", "not-required", "not-yet", "no-data"] as const;

/** `08:57`, or `次日 02:00`; a dash for none. */
export const timeText = (at: number | null, day: Day, zone: string, { language }: Words): string =>
  at === null ? "-" : formatWall(day, wallAt(at, zone), language);

/** What one punch came to, with its minutes where they are known. */
const punchText = (judged: JudgedPunch, numbered: boolean, words: Words): string => {
  const { state, punch, segment, side } = judged;
  const minutes = minutesOff(punch);
  if (minutes !== null && state === "late") return words.late(minutes);
  if (minutes !== null && state === "serious-late") return words.serious(minutes);
  if (minutes !== null && state === "early") return words.early(minutes);
  if (state === "unknown" && punch.rawResult)
    return words.t("result.unknown", { raw: punch.rawResult });
  if (state !== "lack") return words.state(state);
  const overtime = side === "in" ? ("overtimeIn" as const) : ("overtimeOut" as const);
  const key = segment.kind === "overtime" ? overtime : punchKey(side, numbered);
  const name = words.t(`punch.${key}`, { n: segment.punchNo + 1 });
  return words.t("punch.sideState", { side: name, state: words.state("lack") });
};

const timesText = ({ record, day, zone }: PersonDay, words: Words): string => {
  const pairs = (record?.segments ?? []).filter(
    ({ in: first, out }) => first.punchAt !== null || out.punchAt !== null,
  );
  return pairs
    .map(({ in: first, out }) =>
      [first, out].map(({ punchAt }) => timeText(punchAt, day, zone, words)).join(","),
    )
    .map((pair) => `(${pair})`)
    .join(" ");
};

/** A work day in a cell: what its punches came to and, below, when they were made. */
export const dayCell = (day: PersonDay, words: Words): Cell => {
  if (day.coming && day.record === null) return { value: null, style: "plain" };
  if (!day.seen) return { value: words.t("exporting.unread"), style: "unread" };
  const cell = cellOf(day.record);
  if (cell.state === "no-data") return { value: null, style: "plain" };
  const punches = day.record ? judgedPunches(day.record) : [];
  const numbered = (day.record?.segments ?? []).some(({ punchNo }) => punchNo > 0);
  const said = punches
    .filter(({ state }) => !SAYS_NOTHING.some((each) => each === state))
    .map((punch) => punchText(punch, numbered, words));
  const whole = cell.state === "lack-day" || said.length === 0;
  const separator = words.language === "en" ? ", " : "，";
  const result = whole ? words.state(cell.state) : [...new Set(said)].join(separator);
  const times = timesText(day, words);
  return { value: times ? `${result}\n${times}` : result, style: styleOfCell(cell) };
};
