import { useQuery } from "@tanstack/react-query";
import type { ExceptionItem } from "@/lib/contract/exceptions";
import { queries } from "@/lib/queries";

/** The pending corrections of a day as they stand now; undefined until that is known. */
export const usePending = ({ employeeId, day }: Pick<ExceptionItem, "employeeId" | "day">) =>
  useQuery(queries.remedies({ from: day, to: day, employeeId, status: "pending" })).data?.remedies;
