import type { DayRange } from "@/lib/attendance/day";
import type { Team } from "@/lib/contract/team";

const PEOPLE = 50;

/** What the grid asks for first. */
export const firstPageOf = <Base extends DayRange>(base: Base) => ({ ...base, limit: PEOPLE });

/** Every cell of it has been read at some time. */
export const isWholePage = ({ loading, asOf }: Pick<Team, "loading" | "asOf">): boolean =>
  loading === 0 && asOf !== null;
