import type { Line } from "@/components/day/bulk-remedy/plan";
import type { DayResult, EmployeeDays, Windows, WindowWire } from "@/lib/contract/employees";

export const DAY = "2026-11-20";
const NOW = "2026-11-21T10:00";

export const windowOf = (over: Partial<WindowWire> = {}): WindowWire => ({
  ...{ punchNo: 0, workType: 1, free: false, status: "lack" },
  normalTime: "2026-11-20T09:00",
  ...{ from: "2026-11-20T06:00", to: "2026-11-20T12:00", proposed: "2026-11-20T09:00" },
  pendingApprovalId: null,
  ...over,
});

export const windowsOf = (...windows: WindowWire[]): Windows => ({
  ...{ zone: "Asia/Shanghai", zoneAssumed: false, now: NOW },
  answer: { eligible: true, windows, deadline: "2026-11-27", aboutLeft: 3 },
});

export const refusedWindows = (reason: string): Windows => ({
  ...windowsOf(),
  answer: { eligible: false, reason, deadline: null },
});

type Side = DayResult["segments"][number]["in"];
export const punchOf = (result: Side["result"], supplement: Side["supplement"] = "none"): Side => ({
  ...{ result, supplement, shiftAt: null, punchAt: null, minutesOff: null, why: null },
});

export const daysOf = (...segments: DayResult["segments"]): EmployeeDays => ({
  person: {
    ...{ employeeId: "e1", name: "Lin", department: "R&D", jobTitle: null, status: "active" },
  },
  ...{ zone: "Asia/Shanghai", zoneAssumed: false, today: "2026-11-21" },
  days: [{ day: DAY, code: "A", group: null, shift: null, segments, asOf: "2026-11-21T02:00:00Z" }],
  ...{ asOf: null, shortfalls: [] },
});

export const pairOf = (first: Side, last: Side, punchNo = 0): DayResult["segments"][number] => ({
  ...{ kind: "normal", punchNo, in: first, out: last },
});

export const TARGET = { employeeId: "e1", name: "Lin", day: DAY } as const;

export const lineOf = (employeeId: string, window: WindowWire = windowOf()): Line => ({
  key: `${employeeId}/${DAY}/0:in`,
  target: { employeeId, name: employeeId, day: DAY },
  state: "lack",
  window,
  ...{ deadline: null, aboutLeft: null, now: NOW, zone: "Asia/Shanghai" },
});
