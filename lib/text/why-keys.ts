import type { Why } from "../attendance/why";

type Told = { shiftAt: string | null; why: Why | null };

/**
 * The texts of why a punch has its result, null where there is nothing to say. `sentence` takes
 * `shift`, `punch`, `minutes`, `allowed` and `result`; `outcome`, what came of it, `supplement`.
 */
export const whyKeys = ({ shiftAt, why }: Told) => {
  if (!why) return null;
  const free = why.rule === "no-punch" && shiftAt === null;
  return {
    sentence: free ? ("day.why.no-punch-free" as const) : (`day.why.${why.rule}` as const),
    outcome: why.outcome === "open" ? null : (`day.why.${why.outcome}` as const),
  };
};
