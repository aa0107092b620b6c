import { describe, expect, test } from "vitest";
import { outcomeUnknown } from "@/lib/feishu/call";
import { createRemedy, decideRemedy } from "@/lib/feishu/remedy-writes";
import { fetchWindows } from "@/lib/feishu/windows";
import { cast } from "../sandbox/cast";
import { failureOf, openDoor } from "./door";
import { DAY, remedyStage, wanted } from "./remedy-stage";
import { json, startScripted } from "./scripted";
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

  test.each(["sample", "new"] as const)(
    "the answer proves nothing and is not read: %s",
    async (processAnswers) => {
      stage().sandbox.tenant.settings.processAnswers = processAnswers;
      const approvalId = (await create()).approvalId ?? "";
      await decideRemedy(stage().door.tenant, { approvalId, decision: "approve" });
      expect(await mine()).toMatchObject([{ state: "approved" }]);
    },
  );

  test.each([{}, null, { approval_info: null }, { approval_info: { status: "x" } }])(
    "an answer of %j at code 0 is no failure",
    async (data) => {
      const feishu = await startScripted({
        [`attendance/v1/${PROCESS}`]: [json({ code: 0, data })],
      });
      const { tenant } = openDoor(feishu);
      await decideRemedy(tenant, { approvalId: "7", decision: "revoke" });
      await feishu.close();
      const [asked] = feishu.callsTo(`attendance/v1/${PROCESS}`);
      expect(JSON.parse(asked?.body ?? "")).toMatchObject({ status: 4, approval_type: "remedy" });
      expect(asked?.url).not.toContain("?");
    },
  );

  test.each(["1220001", "1220600"] as const)(
    "an illegal step, refused with %s, is a known refusal",
    async (code) => {
      stage().sandbox.tenant.settings.illegalProcess = code;
      const { approvalId } = await create();
      const decide = decideRemedy(stage().door.tenant, {
        approvalId: approvalId ?? "",
        decision: "revoke",
      });
      const error = await failureOf(decide);
      expect(error).toMatchObject({ code: "feishu-refused", feishu: { code: Number(code) } });
      expect(callsTo(stage(), PROCESS)).toHaveLength(1);
      expect(outcomeUnknown(error)).toBe(false);
    },
  );

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
