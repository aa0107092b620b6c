import type { World } from "../support/world";

export const YESTERDAY = "2026-11-17";
export const CREATE = "/open-apis/attendance/v1/user_task_remedys";
export const PROCESS = "/open-apis/attendance/v1/approval_infos/process";

/** The employee's missing in punch of yesterday; Feishu allows 08:00 to 11:00. */
export const missingIn = (employeeId: string) =>
  ({
    employeeId,
    date: YESTERDAY,
    punchNo: 0,
    workType: 1,
    time: "2026-11-17T09:55",
    reason: "badge left at home",
  }) as const;

/** Corrections of a person that Feishu holds, newest last. */
export const heldFor = ({ sandbox }: World, employeeId: string) =>
  sandbox.tenant.remedies.of(employeeId);

/** How often Feishu was asked to do something, whatever came of it. */
export const writesTo = ({ sandbox }: World, path: typeof CREATE | typeof PROCESS): number =>
  sandbox.calls.filter((call) => call.path === path).length;

export const pendingOf = (world: World, employeeId: string): string => {
  const pending = heldFor(world, employeeId).find(({ status }) => status === 0);
  if (!pending) throw new Error(`nothing of ${employeeId} is pending`);
  return pending.approvalId;
};

/** The code with which a promise was refused. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "it succeeded",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
