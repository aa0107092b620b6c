import { stateOf, stateRow } from "@/lib/attendance/result";
import type { SegmentWire } from "@/lib/contract/employees";
import type { RemedyStory } from "@/lib/contract/remedy-story";

/** The punch that the correction is about, as Feishu judges it now; null where it has not been read. */
export const punchNow = ({
  result,
  punchNo,
  workType,
}: Pick<RemedyStory, "result" | "punchNo" | "workType">): SegmentWire["in"] | null => {
  const segment = result.segments.find(
    (each) => each.kind === "normal" && each.punchNo === punchNo,
  );
  return segment ? segment[workType === 2 ? "out" : "in"] : null;
};

/** Approved, and the punch is still what it was: Feishu takes its time. */
export const isBehind = (state: RemedyStory["state"], punch: SegmentWire["in"]): boolean => {
  const now = stateOf(punch.result, punch.supplement);
  return state === "approved" && (stateRow(now).problem || now === "pending");
};
