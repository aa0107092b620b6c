import type { ExceptionItem, ExceptionPunch } from "@/lib/contract/exceptions";

export const lackIn: ExceptionPunch = {
  ...{ result: "lack", supplement: "none", shiftAt: "2026-11-19T09:00:00+08:00", punchAt: null },
  ...{ minutesOff: null, why: null, kind: "normal", punchNo: 0, side: "in", workType: 1 },
  ...{ state: "lack", correctable: true, waiting: null },
};

/** A day with one missing punch that runs out in five days. */
export const anItem = (over: Partial<ExceptionItem> = {}): ExceptionItem => ({
  ...{ employeeId: "c3a80b11", name: "李静", department: "后端组", own: false },
  ...{ day: "2026-11-19", state: "lack", code: "B", group: null, shift: null },
  ...{ zone: "Asia/Shanghai", zoneAssumed: false, today: "2026-11-21" },
  ...{ deadline: "2026-11-26", daysLeft: 5, past: false, aboutLeft: 4 },
  ...{ punches: [lackIn], ofPerson: 1, asOf: null },
  ...over,
});
