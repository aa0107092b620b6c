import { CELLS, codeOf } from "@/lib/attendance/cell-code";
import { addDays, type Day, eachDay } from "@/lib/attendance/day";
import type { TeamRow } from "@/lib/contract/team";

const FIRST: Day = "2026-10-01";
export const DAYS = eachDay({ from: FIRST, to: addDays(FIRST, 30) });
export const TODAY: Day = "2026-10-31";

const none = { side: "none", overlay: "none" } as const;
const WORKED = codeOf({ state: "normal", ...none });
const FREE = codeOf({ state: "not-required", ...none });
const SURNAMES = [..."陈林黄张李王吴刘蔡杨许郑谢郭洪曾"];
const GIVEN = [..."明远小雨子衿书宁临川初云望舒以南沐辰景行漫天一舟"];

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

/** One day in twenty-three has something to tell, of any kind there is. */
const codeAt = (person: number, day: number): string => {
  const rare = (person * 31 + day * 7) % 23 === 0 ? pick(CELLS, person + day) : undefined;
  if (rare) return codeOf(rare);
  return day % 7 > 4 ? FREE : WORKED;
};

/** The same people and days for every grid, without chance. */
export const monthOf = (people: number): TeamRow[] =>
  Array.from({ length: people }, (_, i) => ({
    employeeId: `u${String(i).padStart(6, "0")}`,
    name: `${pick(SURNAMES, i)}${pick(GIVEN, i * 7)}${pick(GIVEN, i * 3 + 1)}`,
    department: `部门 ${i % 90}`,
    codes: DAYS.map((_, day) => codeAt(i, day)).join(""),
  }));
