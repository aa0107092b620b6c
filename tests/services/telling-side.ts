import { tellPeople } from "@/lib/services/tell-people";
import { intendRequest } from "@/lib/store/request-intent";
import { confirmRequest, markSent } from "@/lib/store/request-steps";
import { cast } from "../sandbox/cast";
import type { World } from "../support/world";

const MESSAGES = "/open-apis/im/v1/messages";
const WEEK = 7 * 86_400;

/** Messages that Feishu has delivered. */
export const messagesOf = ({ sandbox }: World) => sandbox.tenant.messages;

const DEAD_TOKEN = 99991663;

/** How often Feishu was asked to send one, whatever came of it. */
export const sendings = ({ sandbox }: World): number =>
  sandbox.calls.filter(({ path, code }) => path === MESSAGES && code !== DEAD_TOKEN).length;

/** A time after everything that earlier tests told, and a Feishu that works and has sent nothing. */
export const freshStart = async (world: World): Promise<void> => {
  world.advance(WEEK + 86_400);
  world.sandbox.faults.clear();
  world.sandbox.tenant.settings.bot = "on";
  messagesOf(world).length = 0;
  const { token } = world.runtime.tenant;
  token.drop(await token.get());
};

/** A correction that Feishu took, as the ledger has it: the person's head has not been told. */
export const confirmed = async (
  { runtime: { store, now } }: World,
  employeeId: string = cast.employee.userId,
  actorId: string = employeeId,
): Promise<{ id: string; approvalId: string }> => {
  const approvalId = crypto.randomUUID();
  const { request } = await intendRequest(store, {
    ...{ actorId, employeeId, day: "2026-11-17", punchNo: 0, workType: 1 },
    ...{ time: "2026-11-17T09:55", reason: "badge left at home", createdAt: now() },
  });
  await markSent(store, request, { knownApprovalIds: [], at: now() });
  await confirmRequest(store, request.id, { approvalId, at: now() });
  return { id: request.id, approvalId };
};

/** One round after each of the pauses, in seconds. */
export const rounds = async (world: World, ...pauses: number[]): Promise<void> => {
  for (const pause of pauses) {
    world.advance(pause);
    await tellPeople(world.runtime);
  }
};
