/** All keys from one to the other as they stand in a list, both included; `to` alone where the other is gone. */
export const between = (order: readonly string[], from: string | null, to: string): string[] => {
  const [a, b] = [from === null ? -1 : order.indexOf(from), order.indexOf(to)];
  return a < 0 || b < 0 ? [to] : order.slice(Math.min(a, b), Math.max(a, b) + 1);
};
