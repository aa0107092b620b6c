import { describe, expect, it } from "vitest";
import { unresolvedPunches, verdictOf } from "@/components/day/unresolved";
import type { DayResult, SegmentWire, Windows, WindowWire } from "@/lib/contract/employees";

const LACK: SegmentWire["in"] = {
  ...{ result: "lack", supplement: "none", shiftAt: null, punchAt: null },
  ...{ minutesOff: null, why: null },
};
const FINE: SegmentWire["in"] = { ...LACK, result: "normal" };

const dayWith = (...segments: SegmentWire[]): DayResult => ({
  ...{ day: "2026-11-17", code: "H", group: null, shift: null, asOf: null },
  segments,
});
const segment = (punchNo: number, extra: Partial<SegmentWire> = {}): SegmentWire => ({
  ...{ kind: "normal", punchNo, in: FINE, out: FINE },
  ...extra,
});

const window = (punchNo: number, workType: number, free = false): WindowWire => ({
  ...{ punchNo, workType, free, status: "lack", normalTime: null, pendingApprovalId: null },
  ...{ from: "2026-11-17T08:00", to: "2026-11-17T11:00", proposed: "2026-11-17T08:00" },
});
const answering = (...windows: WindowWire[]): Windows => ({
  ...{ zone: "Asia/Shanghai", zoneAssumed: false, now: "2026-11-18T10:30" },
  answer: { eligible: true, windows, deadline: null, aboutLeft: null },
});

const verdicts = (day: DayResult, ...windows: WindowWire[]) =>
  unresolvedPunches([day]).map((punch) => {
    const verdict = verdictOf(answering(...windows), punch);
    return [punch.side, verdict.fixable && [verdict.window.punchNo, verdict.window.workType]];
  });

describe("whether an unresolved punch can be corrected", () => {
  it("in a free shift is one answer for both sides, which Feishu calls 0 or 1", () => {
    for (const workType of [0, 1]) {
      const free = window(0, workType, true);
      expect(verdicts(dayWith(segment(0, { out: LACK })), free)).toEqual([["out", [0, workType]]]);
      expect(verdicts(dayWith(segment(0, { in: LACK })), free)).toEqual([["in", [0, workType]]]);
    }
  });

  it("is told by the window of its own pair and side", () => {
    const day = dayWith(segment(0, { in: LACK }), segment(1, { out: LACK }), segment(2));
    const windows = [window(0, 1), window(0, 2), window(1, 1), window(1, 2)];
    expect(verdicts(day, ...windows)).toEqual([
      ["in", [0, 1]],
      ["out", [1, 2]],
    ]);
    expect(verdicts(day, window(2, 1))).toEqual([
      ["in", false],
      ["out", false],
    ]);
  });

  it("is not asked of overtime, which no correction can name, nor of what is resolved", () => {
    const leave = { ...LACK, supplement: "leave" } as const;
    const overtime = segment(-1, { kind: "overtime", in: LACK, out: LACK });
    expect(verdicts(dayWith(segment(0, { in: leave }), overtime))).toEqual([]);
  });

  it("is no for Feishu's reason where it gives one", () => {
    const [punch] = unresolvedPunches([dayWith(segment(0, { in: LACK }))]);
    const refused: Windows = {
      ...answering(),
      answer: { eligible: false, reason: "no-remedy-left", deadline: null },
    };
    expect(punch && verdictOf(refused, punch)).toEqual({
      fixable: false,
      reason: "no-remedy-left",
    });
  });
});
