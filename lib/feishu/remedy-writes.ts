import "server-only";
import * as z from "zod";
import { type Day, dayToNumber, type Wall } from "../attendance/day";
import type { Decision, WorkType } from "../attendance/remedy";
import { AppError } from "../errors";
import { type CallOptions, call } from "./call";
import { endpoint } from "./endpoints";
import { FeishuError } from "./failure";
import { isDecidable } from "./remedies";
import type { Tenant } from "./tenant";
import { BY_EMPLOYEE_ID, idOrNull, wallTo } from "./wire";
import { DECISION_NUMBERS } from "./words";

type Creation = {
  data: {
    user_id: string;
    remedy_date: number;
    punch_no: number;
    work_type: WorkType;
    remedy_time: string;
    reason: string;
  };
  params: { employee_type: "employee_id" };
};
const createOne = endpoint("attendance/v1/user_task_remedys", (client, creation: Creation, auth) =>
  client.attendance.v1.userTaskRemedy.create(creation, auth),
);

// The other fields of this answer mean nothing: the state says approved, the times are "-".
const Created = z.object({
  user_remedy: z.object({ approval_id: idOrNull }).nullish().catch(null),
});

export type NewRemedy = {
  employeeId: string;
  day: Day;
  punchNo: number;
  workType: WorkType;
  /** True in a free shift, whose punches have no number and no side. */
  free: boolean;
  /** Wall clock in the group's zone. */
  time: Wall;
  reason: string;
};

/**
 * 通知补卡审批发起: files a correction, which is always born pending. Null where Feishu does not
 * tell its id. Not idempotent: after an error that `outcomeUnknown` knows, look before repeating.
 * https://open.feishu.cn/document/server-docs/attendance-v1/user_task_remedy/create
 */
export const createRemedy = async (
  tenant: Tenant,
  remedy: NewRemedy,
  options: CallOptions = { priority: "interactive" },
): Promise<{ approvalId: string | null }> => {
  const data = {
    user_id: remedy.employeeId,
    remedy_date: dayToNumber(remedy.day),
    punch_no: remedy.free ? 0 : remedy.punchNo,
    work_type: remedy.free ? 0 : remedy.workType,
    remedy_time: wallTo(remedy.time),
    reason: remedy.reason,
  };
  const input = { data, params: BY_EMPLOYEE_ID };
  const { user_remedy } = await call(tenant, createOne, Created, input, options);
  return { approvalId: user_remedy?.approval_id ?? null };
};

type Processing = {
  data: { approval_id: string; approval_type: "remedy" | "leave"; status: 1 | 2 | 4 };
};
const processOne = endpoint(
  "attendance/v1/approval_infos/process",
  (client, processing: Processing, auth) =>
    client.attendance.v1.approvalInfo.process(processing, auth),
);

/**
 * 通知审批状态更新: approves, rejects or revokes. Feishu's answer does not prove the new state and
 * its code for an illegal step is not documented: read the correction again after either. Throws
 * foreign-approval for a correction that has no approval id.
 * https://open.feishu.cn/document/server-docs/attendance-v1/user_approval/process
 */
export const decideRemedy = async (
  tenant: Tenant,
  { approvalId, decision }: { approvalId: string; decision: Decision },
  options: CallOptions = { priority: "interactive" },
): Promise<void> => {
  if (!isDecidable(approvalId)) throw new AppError("foreign-approval");
  const status = DECISION_NUMBERS[decision];
  const data = { approval_id: approvalId, approval_type: "remedy", status } as const;
  await call(tenant, processOne, z.unknown(), { data }, options);
};

/** A step that Feishu refuses on two grounds: no approval has this id, and no leave is approved so. */
const IMPOSSIBLE = { approval_id: "0", approval_type: "leave", status: 2 } as const;
const isOfAttendance = (feishuCode: number | undefined) =>
  Math.floor((feishuCode ?? 0) / 10_000) === 122;

/**
 * Finds out, without writing anything, whether the app may write corrections: the gateway looks at
 * scopes before attendance looks at what is asked. Resolves when it may; throws feishu-scope when
 * not, and anything else where the answer does not tell.
 */
export const probeWriting = async (tenant: Tenant, options: CallOptions): Promise<void> => {
  await call(tenant, processOne, z.unknown(), { data: IMPOSSIBLE }, options).catch((error) => {
    const refused = error instanceof FeishuError && error.retry === "never";
    if (!refused || !isOfAttendance(error.feishu?.code)) throw error;
  });
};
