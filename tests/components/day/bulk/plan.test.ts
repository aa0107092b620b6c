import { describe, expect, it } from "vitest";
import { firstLook, type Look, secondLook } from "@/components/day/bulk-remedy/plan";
import type { EmployeeDays, Windows } from "@/lib/contract/employees";
import { DAY, daysOf, pairOf, punchOf, refusedWindows, TARGET, windowOf, windowsOf } from "./stage";

const lookAt = (days: EmployeeDays, windows: Windows = windowsOf()): Look => {
  const first = firstLook(TARGET, days);
  return Array.isArray(first) ? secondLook(TARGET, first, windows, 0) : first;
};
const reasons = (look: Look) => look.closed.map(({ reason }) => reason);
const lack = punchOf("lack");
const out = windowOf({ workType: 2 });

describe("what can be corrected in a chosen cell", () => {
  it("is every unresolved punch that has a window, and no other", () => {
    const look = lookAt(daysOf(pairOf(punchOf("late"), lack)), windowsOf(windowOf(), out));
    expect(look.lines.map(({ state, window }) => [state, window.workType])).toEqual([
      ["late", 1],
      ["lack", 2],
    ]);
    const one = lookAt(daysOf(pairOf(punchOf("normal"), lack)), windowsOf(windowOf(), out));
    expect(one.lines.map(({ window }) => window.workType)).toEqual([2]);
  });

  it("is nothing where leave or an approved correction has answered for the punch", () => {
    const look = lookAt(daysOf(pairOf(punchOf("lack", "leave"), punchOf("late", "remedied"))));
    expect([look.lines, reasons(look)]).toEqual([[], ["no-problem"]]);
  });

  it("is told as pending where a correction waits already, by the day or by its window", () => {
    const asked = lookAt(daysOf(pairOf(punchOf("lack", "remedy-requested"), punchOf("normal"))));
    expect(reasons(asked)).toEqual(["pending"]);
    const waiting = windowsOf(windowOf({ pendingApprovalId: "a1" }));
    expect(reasons(lookAt(daysOf(pairOf(lack, punchOf("normal"))), waiting))).toEqual(["pending"]);
  });

  it.each(["remedy-not-allowed", "remedy-too-old", "no-remedy-left"])(
    "is refused in Feishu's own words: %s",
    (reason) => {
      const look = lookAt(daysOf(pairOf(lack, lack)), refusedWindows(reason));
      expect([look.lines, reasons(look)]).toEqual([[], [reason]]);
    },
  );

  it("is told punch by punch where only one of two has a window", () => {
    const look = lookAt(daysOf(pairOf(lack, lack)), windowsOf(windowOf()));
    expect(look.lines).toHaveLength(1);
    expect(look.closed).toMatchObject([{ reason: "no-window", punch: { workType: 2 } }]);
  });

  it("is one correction where a free shift lacks both its punches", () => {
    const free = windowOf({ free: true, workType: 0, normalTime: null });
    const look = lookAt(daysOf(pairOf(lack, lack)), windowsOf(free));
    expect(look.lines).toHaveLength(1);
  });

  it("has no answer, rather than a no, where the day could not be read", () => {
    const days = daysOf(pairOf(lack, lack));
    const unread = { ...days, days: days.days.map((day) => ({ ...day, asOf: null })) };
    expect(lookAt(unread)).toMatchObject({ failed: true, lines: [], closed: [] });
    expect(lookAt({ ...days, days: [] })).toMatchObject({ failed: true });
  });

  it("is nothing on a day to come, and nothing before its window opens", () => {
    const days = daysOf(pairOf(lack, lack));
    expect(reasons(lookAt({ ...days, today: "2026-11-19" }))).toEqual(["future"]);
    const later = windowsOf(windowOf({ from: "2026-11-21T11:00", to: "2026-11-21T12:00" }));
    const look = lookAt(daysOf(pairOf(lack, punchOf("normal"))), later);
    expect([look.lines, reasons(look), look.target.day]).toEqual([[], ["not-yet"], DAY]);
  });
});
