import type { Side } from "../attendance/record";

/** The text under `punch` that names a normal punch: numbered only where there is more than one pair. */
export const punchKey = (side: Side, numbered: boolean) =>
  numbered ? (`${side}Nth` as const) : side;

/** How corrections and windows name one: work type 2 is the out punch, 0 a free shift's. */
export const slotKey = (
  { punchNo, workType, free = false }: { punchNo: number; workType: number; free?: boolean },
  numbered = false,
) =>
  free || workType === 0
    ? ("free" as const)
    : punchKey(workType === 2 ? "out" : "in", numbered || punchNo > 0);
