import { LOADING } from "@/lib/attendance/cell-code";
import type { EmployeeDays } from "@/lib/contract/employees";

/** Days up to today that nobody has read yet are on their way. */
export const stillArriving = ({ days, today }: Pick<EmployeeDays, "days" | "today">): boolean =>
  days.some(({ day, code }) => code === LOADING && day <= today);
