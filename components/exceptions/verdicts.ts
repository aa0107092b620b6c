import type { Windows } from "@/lib/contract/employees";
import type { ExceptionPunch } from "@/lib/contract/exceptions";

type Slot = Pick<ExceptionPunch, "punchNo" | "workType">;

/** Why Feishu lets none of these punches be corrected, as a key under `whyNot`; null where it does. */
export const refusalOf = ({ answer }: Windows, punches: readonly Slot[]): string | null => {
  if (!answer.eligible) return answer.reason;
  const open = punches.some(({ punchNo, workType }) =>
    answer.windows.some(
      (window) => window.free || (window.punchNo === punchNo && window.workType === workType),
    ),
  );
  return open ? null : "no-window";
};
