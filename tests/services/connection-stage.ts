import type { CHECK_IDS } from "@/lib/contract/lists";
import type { TenantOptions } from "@/lib/feishu/tenant";
import { connectionChecks } from "@/lib/services/connection";
import { walkConnection } from "@/lib/services/connection-walk";
import { openDoor } from "../feishu/door";
import { NOW, stageFor } from "../feishu/stage";
import { cast } from "../sandbox/cast";

/** A sandbox and a walk over the connection to it. */
export const connectionStage = () => {
  const stage = stageFor({ headCount: 200, ratePerSecond: 10_000 });
  type Asked = {
    admins?: readonly string[];
    door?: Partial<TenantOptions>;
    cameBack?: boolean;
  };
  const checked = async (asked: Asked = {}) => {
    const { admins = [cast.admin.userId], door = {}, cameBack = false } = asked;
    const { tenant, logs } = openDoor(stage().sandbox, door);
    const config = { adminUserIds: admins, timeZone: "Asia/Shanghai" };
    const walk = await walkConnection(tenant, config, NOW / 1000);
    const checks = connectionChecks(walk, { listedAdmins: admins.length, cameBack });
    const of = (id: (typeof CHECK_IDS)[number]) => checks.find((check) => check.id === id);
    const failing = checks.flatMap(({ id, state }) => (state === "failing" ? [id] : []));
    return { checks, of, failing, logs };
  };
  const answerAll = (attendance: "known" | "unauthorized" | "invalid") => {
    for (const person of stage().sandbox.tenant.directory.people)
      Object.assign(person, { attendance });
  };
  return { stage, checked, answerAll };
};
