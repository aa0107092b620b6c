import { cellFrom } from "@/lib/attendance/cell-code";
import { stateRow } from "@/lib/attendance/result";
import type { TotalId } from "@/lib/attendance/team-filter";

/** Sizes that every grid uses, in CSS pixels. */
export const ROW = 32;
export const CELL = 26;
export const NAME = 200;
export const TOTAL = 42;

/** The colour behind a code. */
export const toneOf = (code: string): string => {
  const { tone } = stateRow(cellFrom(code).state);
  return tone === "plain" ? "transparent" : `var(--tone-${tone}-soft)`;
};

export const markOf = (code: string): string => stateRow(cellFrom(code).state).mark;

export const TOTAL_NAMES: Readonly<Record<TotalId, string>> = {
  lack: "缺卡",
  late: "迟到",
  early: "早退",
  pending: "审批中",
};
