import { fetchResults } from "@/lib/feishu/results";
import { cast } from "../sandbox/cast";
import { callsTo, type FaultMode, stageFor } from "./stage";

export const QUERY = "user_tasks/query";
export const one = {
  employeeIds: [cast.employee.userId],
  from: "2026-11-20",
  to: "2026-11-20",
} as const;
export const interactive = { priority: "interactive" } as const;

/** A stage on which one person's results are read, with faults on that call alone. */
export const resultsStage = () => {
  const stage = stageFor();
  return {
    stage,
    read: () => fetchResults(stage().door.tenant, one, interactive),
    queries: () => callsTo(stage(), QUERY),
    fault: (mode: FaultMode, times = 1, code?: number) =>
      stage().sandbox.faults.add({
        match: QUERY,
        mode,
        times,
        ...(code !== undefined && { code }),
      }),
  };
};
