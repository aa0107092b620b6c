const REACH = 28;
const MOST = 20;

/** Pixels that one frame of dragging scrolls along an axis: none inside, more the further out. */
export const edgeSpeed = (at: number, low: number, high: number): number => {
  const before = low + REACH - at;
  const after = at - (high - REACH);
  if (before <= 0 && after <= 0) return 0;
  const speed = (out: number) => Math.min(MOST, Math.ceil(out / 2));
  return before > after ? -speed(before) : speed(after);
};
