import { closedBecause, nowOf, slotKey } from "@/components/day/remedy-form/draft";
import { type Unresolved, unresolvedPunches, verdictOf } from "@/components/day/unresolved";
import type { Day, Wall } from "@/lib/attendance/day";
import { type State, stateOf } from "@/lib/attendance/result";
import type { Deadline } from "@/lib/attendance/shift";
import type { DayResult, EmployeeDays, Windows, WindowWire } from "@/lib/contract/employees";

/** A chosen cell. */
export type Target = { employeeId: string; name: string; day: Day };

/** One punch of a cell that can be corrected. */
export type Line = {
  key: string;
  target: Target;
  state: State;
  window: WindowWire;
  deadline: Deadline;
  aboutLeft: number | "none" | null;
  /** The wall clock where the person is, when Feishu answered. */
  now: Wall;
  zone: string;
};

/** A cell, or one punch of it, that cannot be corrected: `reason` is a key under `whyNot`. */
export type Closed = {
  key: string;
  target: Target;
  punch: Pick<WindowWire, "punchNo" | "workType"> | null;
  reason: string;
};

/** What is known of a chosen cell; `failed` says nothing about whether it can be corrected. */
export type Look = { target: Target; lines: Line[]; closed: Closed[]; failed: boolean };

export const targetKey = ({ employeeId, day }: Pick<Target, "employeeId" | "day">): string =>
  `${employeeId}/${day}`;

const closedDay = (target: Target, reason: string): Look => ({
  target,
  lines: [],
  closed: [{ key: targetKey(target), target, punch: null, reason }],
  failed: false,
});

const isPending = ({ segments }: DayResult) =>
  segments.some((segment) =>
    [segment.in, segment.out].some(
      ({ result, supplement }) => stateOf(result, supplement) === "pending",
    ),
  );

/** What the day itself says: the punches to ask Feishu about, or what is told without asking. */
export const firstLook = (target: Target, answer: EmployeeDays): Look | Unresolved[] => {
  const named = { ...target, name: target.name || answer.person.name };
  const result = answer.days.find(({ day }) => day === target.day);
  if (target.day > answer.today) return closedDay(named, "future");
  if (!result || result.asOf === null)
    return { target: named, lines: [], closed: [], failed: true };
  const punches = unresolvedPunches([result]);
  if (punches.length > 0) return punches;
  return closedDay(named, isPending(result) ? "pending" : "no-problem");
};

type Judged = { line: Line } | { closed: Closed };

const judge = (target: Target, windows: Windows, now: Wall, punch: Unresolved): Judged => {
  const verdict = verdictOf(windows, punch);
  const named = { punchNo: punch.segment.punchNo, workType: punch.workType };
  const key = `${targetKey(target)}/${slotKey(named)}`;
  const closed = (reason: string) => ({ closed: { key, target, punch: named, reason } });
  if (!verdict.fixable) return closed("no-window");
  const { window, deadline, aboutLeft } = verdict;
  const because = closedBecause(window, now);
  if (because !== null) return closed(because === "pending" ? "pending" : "not-yet");
  const line = { target, state: punch.state, window, deadline, aboutLeft, now, zone: windows.zone };
  return { line: { key: `${targetKey(target)}/${slotKey(window)}`, ...line } };
};

/** What Feishu allows for the day's unresolved punches; both halves of a free shift are one correction. */
export const secondLook = (
  target: Target,
  punches: readonly Unresolved[],
  windows: Windows,
  atMs: number,
): Look => {
  if (!windows.answer.eligible) return closedDay(target, windows.answer.reason);
  const now = nowOf(windows, atMs, atMs);
  const judged = punches.map((punch) => judge(target, windows, now, punch));
  const lines = new Map(
    judged.flatMap((each) => ("line" in each ? [[each.line.key, each.line]] : [])),
  );
  const closed = judged.flatMap((each) => ("closed" in each ? [each.closed] : []));
  return { target, lines: [...lines.values()], closed, failed: false };
};
