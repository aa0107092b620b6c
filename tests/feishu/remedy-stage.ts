import { fetchRemedies } from "@/lib/feishu/remedies";
import { createRemedy, type NewRemedy } from "@/lib/feishu/remedy-writes";
import { cast } from "../sandbox/cast";
import { NOW, stageFor } from "./stage";

export const DAY = "2026-11-20";
export const interactive = { priority: "interactive" } as const;

/** The correction that these tests file. */
export const wanted: NewRemedy = {
  employeeId: cast.employee.userId,
  day: DAY,
  punchNo: 0,
  workType: 1,
  free: false,
  time: "2026-11-20T09:00",
  reason: "忘记打卡",
};

/** A stage on which one person files a correction and looks at what Feishu holds of theirs. */
export const remedyStage = () => {
  const stage = stageFor();
  const mine = async () => {
    const asked = {
      employeeIds: [cast.employee.userId],
      fromSeconds: NOW / 1000 - 5 * 86_400,
      toSeconds: NOW / 1000,
    };
    return (await fetchRemedies(stage().door.tenant, asked, interactive)).remedies;
  };
  return { stage, mine, create: () => createRemedy(stage().door.tenant, wanted) };
};
