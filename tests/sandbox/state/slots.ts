import type { Punch } from "./punches";

/** One expected punch and what became of it. */
export interface Slot {
  /** Planned instant, epoch seconds; null when none is planned. */
  readonly plannedAt: number | null;
  readonly punch: Punch | null;
  readonly result: string;
  readonly supplement: string;
}

/** A pair of expected punches; `punchNo` counts the normal pairs of a day from 0. */
export interface Segment {
  readonly punchNo: number;
  readonly overtime: boolean;
  readonly in: Slot;
  readonly out: Slot;
}
