import { describe, expect, it } from "vitest";
import { dayLineOf } from "@/components/day/remedy-form/day-line-scale";
import {
  chosenWindow,
  type Draft,
  passesMidnight,
  problemsOf,
} from "@/components/day/remedy-form/draft";
import type { WindowWire } from "@/lib/contract/employees";

type Planned = Parameters<typeof passesMidnight>[0];

const DAY = "2026-11-20";
const NOW = "2026-11-21T10:00";

const window = (over: Partial<WindowWire> = {}): WindowWire => ({
  punchNo: 0,
  workType: 1,
  free: false,
  status: "lack",
  normalTime: "2026-11-20T09:00",
  from: "2026-11-20T06:00",
  to: "2026-11-20T12:00",
  proposed: "2026-11-20T09:00",
  pendingApprovalId: null,
  ...over,
});
const draft = (reason: string): Draft => ({ day: DAY, slot: null, time: null, reason });

describe("the correction form", () => {
  it("tells an empty reason from one of spaces alone", () => {
    expect(problemsOf(draft(""), window(), NOW)).toEqual({ reason: "required" });
    expect(problemsOf(draft(" \n\u3000"), window(), NOW)).toEqual({ reason: "blank" });
    expect(problemsOf(draft("地铁故障"), window(), NOW)).toEqual({});
  });

  it("chooses the only faulty punch among several that may be corrected", () => {
    const normal = window({ workType: 2, status: "normal" });
    expect(chosenWindow([normal, window()], null, NOW)).toMatchObject({ workType: 1 });
    expect(chosenWindow([window(), window({ workType: 2 })], null, NOW)).toBeUndefined();
    expect(chosenWindow([normal], null, NOW)).toMatchObject({ workType: 2 });
  });

  it("draws the shift, the window, the punches made and the time asked for on one line", () => {
    const line = dayLineOf(DAY, [window()], window(), {
      ...{ now: NOW, made: ["2026-11-20T18:00"], picked: "2026-11-20T09:00" },
    });
    expect(line).toMatchObject({
      window: { left: 25, width: 25 },
      ...{ shift: 37.5, picked: 37.5, made: [75], now: null },
    });
  });

  it("speaks of nights only where a planned punch lies after midnight", () => {
    const punch = { result: "normal", supplement: "none" } as const;
    const shift = (inAt: string | null, outAt: string | null): Planned => ({
      ...punch,
      day: DAY,
      segments: [inAt, outAt].map((shiftAt, punchNo) => ({
        ...{ kind: "normal" as const, punchNo },
        in: { ...punch, shiftAt, punchAt: null, minutesOff: null, why: null },
        out: { ...punch, shiftAt: null, punchAt: null, minutesOff: null, why: null },
      })),
    });
    expect(passesMidnight(shift(`${DAY}T20:00:00+08:00`, "2026-11-21T05:00:00+08:00"))).toBe(true);
    expect(passesMidnight(shift(`${DAY}T09:00:00+08:00`, `${DAY}T18:00:00+08:00`))).toBe(false);
    expect(passesMidnight(shift(null, null))).toBe(false);
  });
});
