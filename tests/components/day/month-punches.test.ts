import { describe, expect, it } from "vitest";
import { isSilent, pairsOf } from "@/components/day/month-punches";
import type { DayResult, SegmentWire } from "@/lib/contract/employees";

const ZONE = "Asia/Shanghai";
type Punch = SegmentWire["in"];

const punch = (over: Partial<Punch>): Punch => ({
  result: "normal",
  supplement: "none",
  shiftAt: null,
  punchAt: null,
  minutesOff: null,
  why: null,
  ...over,
});
const pair = (from: Partial<Punch>, to: Partial<Punch>, kind: SegmentWire["kind"] = "normal") => ({
  kind,
  punchNo: kind === "normal" ? 0 : -1,
  in: punch(from),
  out: punch(to),
});
const day = (...segments: SegmentWire[]): DayResult => ({
  day: "2026-11-20",
  code: "",
  group: null,
  shift: null,
  segments,
  asOf: null,
});

describe("the punches of a day in the calendar", () => {
  it("are both told, a night shift's out punch as one of the next day", () => {
    const [night] = pairsOf(
      day(
        pair(
          { result: "late", punchAt: "2026-11-20T20:07:00+08:00" },
          { punchAt: "2026-11-21T05:02:00+08:00" },
        ),
      ),
      ZONE,
    );
    expect(night?.in).toMatchObject({ state: "late", clock: { time: "20:07", daysLater: 0 } });
    expect(night?.out).toMatchObject({ state: "normal", clock: { time: "05:02", daysLater: 1 } });
  });

  it("keep a missing one beside the one that was made", () => {
    const [only] = pairsOf(
      day(pair({ result: "lack" }, { punchAt: "2026-11-20T19:37:00+08:00" })),
      ZONE,
    );
    expect(only?.in).toMatchObject({ state: "lack", clock: null });
    expect(only && isSilent(only.in)).toBe(false);
  });

  it("say nothing on a day that wants none", () => {
    expect(
      pairsOf(day(pair({ result: "not-required" }, { result: "not-required" })), ZONE),
    ).toEqual([]);
  });

  it("tell overtime once: not again where it shares both punches of the shift", () => {
    const times = [
      { punchAt: "2026-11-20T09:00:00+08:00" },
      { punchAt: "2026-11-20T21:00:00+08:00" },
    ] as const;
    expect(pairsOf(day(pair(...times), pair(...times, "overtime")), ZONE)).toHaveLength(1);
  });
});
