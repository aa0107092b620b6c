import type { EmployeeDays } from "@/lib/contract/employees";

/** Whether every day that has come was answered: only then may a month be called free of faults. */
export const isWhole = ({ days, today, shortfalls }: EmployeeDays): boolean =>
  shortfalls.length === 0 && days.every(({ day, asOf }) => day > today || asOf !== null);
