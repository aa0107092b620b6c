import { type DayNumber, isMonthEnd, weekday } from "./calendar";
import { isHoliday, isMakeUpDay } from "./holidays";
import type { ShiftKey } from "./shifts";

/** An attendance group: whose days are work days, in which zone, and what may be remedied. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  /** 0 fixed, 2 scheduled, 3 free. */
  readonly type: 0 | 2 | 3;
  readonly shift: ShiftKey;
  /** Seven flags, Monday first. */
  readonly workdays: string;
  readonly worksMonthEnd: boolean;
  /** Whether the group keeps the public holidays and their make-up days. */
  readonly holidays: boolean;
  /** Whether a rest day is answered with a NoNeedCheck row or with no row. */
  readonly restRows: boolean;
  readonly allowRemedy: boolean;
  readonly remedyCount: number;
  readonly remedyDays: number;
  /** 1 the calendar month, 2 from `periodStart` of a month to the day before it in the next. */
  readonly periodType: 1 | 2;
  readonly periodStart: number;
}

const USUAL = {
  zone: "Asia/Shanghai",
  type: 0,
  shift: "day",
  workdays: "1111100",
  worksMonthEnd: false,
  holidays: true,
  restRows: true,
  allowRemedy: true,
  remedyCount: 5,
  remedyDays: 30,
  periodType: 1,
  periodStart: 1,
} as const;

export const GROUPS = {
  office: { ...USUAL, id: "6737202939523236110", name: "总部行政考勤组" },
  tech: {
    ...USUAL,
    id: "6737202939523236111",
    name: "研发弹性考勤组",
    shift: "tech",
    restRows: false,
    remedyDays: 15,
    periodType: 2,
    periodStart: 26,
  },
  night: {
    ...USUAL,
    id: "6737202939523236112",
    name: "夜班生产线",
    type: 2,
    shift: "night",
    worksMonthEnd: true,
    holidays: false,
    restRows: false,
    remedyDays: 15,
  },
  three: {
    ...USUAL,
    id: "6737202939523236113",
    name: "白班三段考勤组",
    shift: "three",
    remedyDays: 10,
  },
  free: { ...USUAL, id: "6737202939523236114", name: "自由班制考勤组", type: 3, restRows: false },
  newYork: {
    ...USUAL,
    id: "6737202939523236115",
    name: "New York office",
    zone: "America/New_York",
    holidays: false,
    shift: "office",
  },
  london: {
    ...USUAL,
    id: "6737202939523236116",
    name: "London office",
    zone: "Europe/London",
    holidays: false,
    shift: "office",
    restRows: false,
  },
  strict: {
    ...USUAL,
    id: "6737202939523236117",
    name: "驻场考勤组（不允许补卡）",
    allowRemedy: false,
  },
  quota: {
    ...USUAL,
    id: "6737202939523236118",
    name: "试用期考勤组（每月补卡一次）",
    remedyCount: 1,
  },
  short: { ...USUAL, id: "6737202939523236119", name: "客服考勤组（三天内补卡）", remedyDays: 3 },
} as const satisfies Record<string, Group>;

export type GroupKey = keyof typeof GROUPS;

/** Someone in no group is answered with group "1" and the default shift "9". */
export const NO_GROUP: Group = {
  ...USUAL,
  id: "1",
  name: "",
  shift: "standard",
  restRows: false,
  allowRemedy: false,
};

/** A group that Feishu would look up; "1" is not one. */
export function findGroup(id: string): { key: GroupKey; group: Group } | undefined {
  for (const key of groupKeys()) if (GROUPS[key].id === id) return { key, group: GROUPS[key] };
  return undefined;
}

/** Every group, in the order of the lists. */
export function groupKeys(): GroupKey[] {
  return [
    "office",
    "tech",
    "night",
    "three",
    "free",
    "newYork",
    "london",
    "strict",
    "quota",
    "short",
  ];
}

/** Whether the group works on that day. */
export function worksOn(group: Group, day: DayNumber): boolean {
  if (group.worksMonthEnd && isMonthEnd(day)) return true;
  if (group.holidays && isHoliday(day)) return false;
  if (group.holidays && isMakeUpDay(day)) return true;
  return group.workdays[weekday(day)] === "1";
}
