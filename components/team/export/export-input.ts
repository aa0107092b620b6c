import type { ExportInput } from "@/lib/contract/exports";
import type { TeamView } from "../use-team-view";

/** What the screen shows, as the export is asked for it. */
export const exportInputOf = (view: TeamView): ExportInput => {
  const { at, departmentId, q, wanted, punch, count, sort } = view;
  return {
    ...at.range,
    ...(departmentId && { departmentId }),
    ...(q && { q }),
    ...(wanted.length > 0 && { status: wanted.join(",") }),
    ...(punch && { punch }),
    ...(count && { counted: count.states.join(",") }),
    ...(count?.employeeId && { of: count.employeeId }),
    ...(count?.day && { on: count.day }),
    ...(sort.key !== "given" && { sort: sort.key }),
    ...(sort.descending && { desc: "true" }),
  };
};
