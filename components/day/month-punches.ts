import type { Side } from "@/lib/attendance/record";
import { type State, stateOf } from "@/lib/attendance/result";
import { clockFrom, secondsOf, wallAt } from "@/lib/attendance/zone";
import type { DayResult, SegmentWire } from "@/lib/contract/employees";

/** One punch of a day for the eye: its state, and when it was made where it was. */
export type PunchToken = {
  side: Side;
  state: State;
  /** `05:02`, and how many days after the work day. */
  clock: { time: string; daysLater: number } | null;
};
export type PunchPair = { key: string; kind: SegmentWire["kind"]; in: PunchToken; out: PunchToken };

const SILENT: readonly State[] = ["not-required", "no-data", "loading"];

/** Says nothing: no punch was wanted and none was made. */
export const isSilent = ({ state, clock }: PunchToken): boolean =>
  clock === null && SILENT.includes(state);

const tokenOf = (segment: SegmentWire, side: Side, { day }: DayResult, zone: string) => {
  const { result, supplement, punchAt } = segment[side];
  return {
    side,
    state: stateOf(result, supplement),
    clock: punchAt === null ? null : clockFrom(day, wallAt(secondsOf(punchAt), zone)),
  };
};

const timesOf = (segment: SegmentWire) => `${segment.in.punchAt} ${segment.out.punchAt}`;

/** Overtime whose two punches are those of the shift beside it would only repeat them. */
const repeats = (segment: SegmentWire, all: readonly SegmentWire[]): boolean =>
  segment.kind === "overtime" &&
  all.some((other) => other.kind === "normal" && timesOf(other) === timesOf(segment));

/** Every pair of a day that says something, in order. */
export const pairsOf = (result: DayResult, zone: string): PunchPair[] =>
  result.segments
    .filter((segment) => !repeats(segment, result.segments))
    .map((segment, i) => ({
      key: `${i}`,
      kind: segment.kind,
      in: tokenOf(segment, "in", result, zone),
      out: tokenOf(segment, "out", result, zone),
    }))
    .filter((pair) => !isSilent(pair.in) || !isSilent(pair.out));
