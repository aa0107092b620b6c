import type { ExceptionItem, ExceptionPunch } from "@/lib/contract/exceptions";

/** Whether something can be asked for: not overtime, and nothing waits yet. */
const isFree = ({ correctable, waiting }: ExceptionPunch): boolean =>
  correctable && waiting === null;

/** The punches of a day that a correction or a reminder could be about; both halves of a free shift are one. */
export const freePunches = ({ punches }: Pick<ExceptionItem, "punches">): ExceptionPunch[] => [
  ...new Map(
    punches.filter(isFree).map((punch) => [`${punch.punchNo}/${punch.workType}`, punch]),
  ).values(),
];
