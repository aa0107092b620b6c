import { describe, expect, test } from "vitest";
import { outcomeUnknown } from "@/lib/feishu/call";
import { createRemedy, decideRemedy } from "@/lib/feishu/remedy-writes";
import { fetchWindows } from "@/lib/feishu/windows";
import { cast } from "../sandbox/cast";
import { failureOf } from "./door";
import { DAY, remedyStage, wanted } from "./remedy-stage";
import { callsTo } from "./stage";

const PROCESS = "approval_infos/process";

const { stage, create, mine } = remedyStage();

describe("deciding", () => {
  test("approves, revokes and rejects by Feishu's numbers", async () => {
    const { approvalId } = await create();
    const id = approvalId ?? "";
    await decideRemedy(stage().door.tenant, { approvalId: id, decision: "approve" });
    expect(await mine()).toMatchObject([{ state: "approved" }]);
    await decideRemedy(stage().door.tenant, { approvalId: id, decision: "revoke" });
    expect(await mine()).toMatchObject([{ state: "revoked" }]);
    const again = await create();
    await decideRemedy(stage().door.tenant, {
      approvalId: again.approvalId ?? "",
      decision: "reject",
    });
    expect(stage().sandbox.tenant.remedies.find(again.approvalId ?? "")?.status).toBe(1);
  });

  test("an illegal step is a known refusal", async () => {
    const { approvalId } = await create();
    const decide = decideRemedy(stage().door.tenant, {
      approvalId: approvalId ?? "",
      decision: "revoke",
    });
    const error = await failureOf(decide);
    expect(error).toMatchObject({ code: "feishu-refused" });
    expect(outcomeUnknown(error)).toBe(false);
  });

  test("applied and then cut: the outcome is unknown and nothing is sent twice", async () => {
    const { approvalId } = await create();
    stage().sandbox.faults.add({ match: PROCESS, mode: "reset-after", times: 1 });
    const approve = { approvalId: approvalId ?? "", decision: "approve" } as const;
    expect(outcomeUnknown(await failureOf(decideRemedy(stage().door.tenant, approve)))).toBe(true);
    expect(callsTo(stage(), PROCESS)).toHaveLength(1);
    expect(await mine()).toMatchObject([{ state: "approved" }]);
  });

  test("a correction without an approval id is left to Feishu", async () => {
    const foreign = { approvalId: "no-approval-u1-2026-11-20-0-1-0", decision: "approve" } as const;
    expect(await failureOf(decideRemedy(stage().door.tenant, foreign))).toMatchObject({
      code: "foreign-approval",
    });
    expect(stage().sandbox.calls).toHaveLength(0);
  });
});

test("what may be corrected is offered, and then filed within its window", async () => {
  const asked = { employeeId: cast.employee.userId, day: DAY } as const;
  const answer = await fetchWindows(stage().door.tenant, asked);
  expect(answer).toMatchObject({ eligible: true });
  const [window] = answer.eligible ? answer.windows : [];
  if (!window) throw new Error("no window");
  const { punchNo, workType, free } = window;
  const time = window.normalTime ?? window.from;
  await createRemedy(stage().door.tenant, { ...wanted, punchNo, workType, free, time });
  expect(await mine()).toMatchObject([{ punchNo, workType, time }]);
});
