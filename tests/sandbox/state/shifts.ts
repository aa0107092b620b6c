/** One pair of punches of a shift, in minutes past midnight of the work day (`off` may exceed 1440). */
interface ShiftSegment {
  readonly on: number;
  readonly off: number;
}

export interface Shift {
  readonly id: string;
  readonly name: string;
  readonly segments: readonly ShiftSegment[];
  readonly flexibleMinutes: number;
  readonly advance: number;
  readonly delay: number;
  readonly lateAfter: number;
  readonly seriousLateAfter: number;
  readonly lateIsLackAfter: number;
  readonly earlyAfter: number;
  readonly earlyIsLackAfter: number;
}

const USUAL = {
  flexibleMinutes: 0,
  advance: 120,
  delay: 240,
  lateAfter: 5,
  seriousLateAfter: 60,
  lateIsLackAfter: 240,
  earlyAfter: 0,
  earlyIsLackAfter: 240,
} as const;

const at = (hour: number, minute = 0) => hour * 60 + minute;

export const SHIFTS = {
  day: {
    ...USUAL,
    id: "6753520403404030215",
    name: "行政班 9:00-18:00",
    segments: [{ on: at(9), off: at(18) }],
  },
  tech: {
    ...USUAL,
    id: "6753520403404030216",
    name: "弹性班 10:00-19:00",
    flexibleMinutes: 30,
    lateAfter: 30,
    seriousLateAfter: 90,
    segments: [{ on: at(10), off: at(19) }],
  },
  late: {
    ...USUAL,
    id: "6753520403404030217",
    name: "晚班 12:00-21:00",
    delay: 170,
    segments: [{ on: at(12), off: at(21) }],
  },
  night: {
    ...USUAL,
    id: "6753520403404030218",
    name: "夜班 20:00-次日05:00",
    segments: [{ on: at(20), off: at(29) }],
  },
  three: {
    ...USUAL,
    id: "6753520403404030219",
    name: "三段班",
    advance: 60,
    delay: 120,
    seriousLateAfter: 30,
    lateIsLackAfter: 60,
    earlyIsLackAfter: 60,
    segments: [
      { on: at(8), off: at(11, 30) },
      { on: at(12, 30), off: at(17) },
      { on: at(18), off: at(20) },
    ],
  },
  office: {
    ...USUAL,
    id: "6753520403404030220",
    name: "Overseas office 9:30-17:30",
    segments: [{ on: at(9, 30), off: at(17, 30) }],
  },
  standard: { ...USUAL, id: "9", name: "默认班次", segments: [{ on: at(9), off: at(18) }] },
} as const satisfies Record<string, Shift>;

export type ShiftKey = keyof typeof SHIFTS;

/** A shift that Feishu would look up; the default shift "9" is not one. */
export function findShift(id: string): Shift | undefined {
  if (id === "9") return undefined;
  return Object.values<Shift>(SHIFTS).find((shift) => shift.id === id);
}

interface PunchWindows {
  readonly inFrom: number;
  readonly inTo: number;
  readonly outTo: number;
}

/** Where punches of segment `index` may lie, in minutes of the work day: in [inFrom, inTo), out [inTo, outTo]. */
export function windowsOf(shift: Shift, index: number): PunchWindows {
  const segment = shift.segments[index] ?? { on: 0, off: 0 };
  const before = shift.segments[index - 1];
  const after = shift.segments[index + 1];
  const advance = segment.on - shift.advance;
  const delay = segment.off + shift.delay;
  return {
    inFrom: before ? Math.max(advance, (before.off + segment.on) / 2) : advance,
    inTo: (segment.on + segment.off) / 2,
    outTo: after ? Math.min(delay, (segment.off + after.on) / 2 - 1) : delay,
  };
}
