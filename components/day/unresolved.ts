import { addDays, type Day, type DayRange, earlier, monthOf } from "@/lib/attendance/day";
import type { Side } from "@/lib/attendance/record";
import { isWorkType, slotOf, type WorkType } from "@/lib/attendance/remedy";
import { type State, stateOf, stateRow } from "@/lib/attendance/result";
import type { DayResult, SegmentWire, Windows, WindowWire } from "@/lib/contract/employees";

/** A punch that is still wrong and that nobody has answered for. */
export type Unresolved = {
  key: string;
  day: Day;
  side: Side;
  segment: SegmentWire;
  punch: SegmentWire["in"];
  state: State;
  workType: WorkType;
};

const LOOK_BACK_DAYS = 14;
const WORK_TYPES = { in: 1, out: 2 } as const satisfies Record<Side, WorkType>;

/** This month, and the end of the one before while its days may still be open. */
export const recentDays = (today: Day): DayRange => {
  const { from, to } = monthOf(today);
  return { from: earlier(from, addDays(today, -LOOK_BACK_DAYS)), to };
};

const unresolvedIn = (day: Day, segment: SegmentWire): Unresolved[] =>
  (["in", "out"] as const).flatMap((side) => {
    const punch = segment[side];
    const state = stateOf(punch.result, punch.supplement);
    if (!stateRow(state).problem) return [];
    const workType = WORK_TYPES[side];
    const key = `${day}/${slotOf(segment.punchNo, workType)}`;
    return [{ key, day, side, segment, punch, state, workType }];
  });

/** Every unresolved punch, oldest first, which is soonest deadline first; overtime has no correction. */
export const unresolvedPunches = (days: readonly DayResult[]): Unresolved[] =>
  days.flatMap(({ day, segments }) =>
    segments.filter(({ kind }) => kind === "normal").flatMap((each) => unresolvedIn(day, each)),
  );

type Open = Extract<Windows["answer"], { eligible: true }>;

/** Whether a punch can be corrected: its window, or the reason why there is none. */
export type Verdict =
  | ({ fixable: true; window: WindowWire } & Pick<Open, "deadline" | "aboutLeft">)
  | { fixable: false; reason: string };

export const verdictOf = ({ answer }: Windows, { segment, workType }: Unresolved): Verdict => {
  if (!answer.eligible) return { fixable: false, reason: answer.reason };
  const wanted = slotOf(segment.punchNo, workType);
  const window = answer.windows.find(
    (each) =>
      each.free || (isWorkType(each.workType) && slotOf(each.punchNo, each.workType) === wanted),
  );
  if (!window) return { fixable: false, reason: "nothing-to-remedy" };
  const { deadline, aboutLeft } = answer;
  return { fixable: true, window, deadline, aboutLeft };
};
