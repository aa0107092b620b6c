import type { SharePart } from "@/components/charts/share-bar";
import type { DayRange } from "@/lib/attendance/day";
import type { TrendCounts, Trends } from "@/lib/contract/trends";
import { formatWeekdayNumber } from "@/lib/text/format";
import type { Language } from "@/lib/text/languages";
import { inInbox, inTeam, statesOfTrend, type TrendId } from "./trend-address";

export const TREND_GROUPS = ["weekday", "department", "shift"] as const;
export type TrendGroup = (typeof TREND_GROUPS)[number];

/** Problems can be shown by any division; the inbox knows no others. */
const PROBLEMS = ["lack", "late", "early"] as const;
/** What is counted by each division: only what can be opened. */
export const COUNTED = {
  weekday: PROBLEMS,
  shift: PROBLEMS,
  department: [...PROBLEMS, "pending", "corrected"],
} as const satisfies Record<TrendGroup, readonly TrendId[]>;

export type TrendRow = {
  key: string;
  name: string;
  depth: number;
  counts: TrendCounts;
  /** Null where it cannot be told. */
  unread: number | null;
  hrefOf: (id: TrendId) => string;
};

type Given = {
  trends: Trends;
  range: DayRange;
  params: { toString: () => string };
  language: Language;
  shiftName: (shift: Trends["shifts"][number]) => string;
};

export const trendRows = (group: TrendGroup, given: Given): TrendRow[] => {
  const { trends, range, params, language, shiftName } = given;
  switch (group) {
    case "weekday":
      return trends.weekdays.map(({ weekday, unread, ...counts }) => ({
        ...{ key: String(weekday), name: formatWeekdayNumber(weekday, language), depth: 0 },
        ...{ counts, unread },
        hrefOf: (id) => inInbox(params, range, { states: statesOfTrend(id), weekday }),
      }));
    case "shift":
      return trends.shifts.map((shift) => ({
        ...{ key: shift.shiftId, name: shiftName(shift), depth: 0, counts: shift, unread: null },
        hrefOf: (id) => inInbox(params, range, { states: statesOfTrend(id), shift: shift.shiftId }),
      }));
    case "department":
      return trends.departments.map(({ departmentId, name, depth, unread, ...counts }) => ({
        ...{ key: departmentId, name, depth, counts, unread },
        hrefOf: (id) => inTeam(params, { states: statesOfTrend(id), departmentId }),
      }));
  }
};

/** The share of required days with a problem; null where there is none to be a share of. */
export const shareOf = ({ lack, late, early, required }: TrendCounts): number | null =>
  required === 0 ? null : (lack + late + early) / required;

export const largestShare = (rows: readonly TrendRow[]): number =>
  Math.max(0, ...rows.map(({ counts }) => shareOf(counts) ?? 0));

export const partsOf = ({ lack, late, early }: TrendCounts): SharePart[] => [
  { key: "lack", tone: "red", look: "solid", count: lack },
  { key: "late", tone: "amber", look: "solid", count: late },
  { key: "early", tone: "amber", look: "faint", count: early },
];
