import { describe, expect, test } from "vitest";
import type { CallOptions } from "@/lib/feishu/call";
import { createRemedy, decideRemedy } from "@/lib/feishu/remedy-writes";
import { failureOf, openDoor } from "./door";
import { interactive, remedyStage, wanted } from "./remedy-stage";
import { json, startScripted } from "./scripted";

const CREATE = "attendance/v1/user_task_remedys";
const PROCESS = "attendance/v1/approval_infos/process";

const { stage, create } = remedyStage();

const listening = () => {
  const heard: string[] = [];
  const options: CallOptions = { ...interactive, heard: (logId) => heard.push(logId) };
  return { heard, options };
};
/** The log ids of the answers to one endpoint, in order. */
const answered = (endpoint: string) =>
  stage()
    .door.infos.filter((info) => info.endpoint === endpoint)
    .map(({ logId }) => logId);

describe("Feishu's log id of a write that succeeded", () => {
  test("is told to who filed a correction", async () => {
    const { heard, options } = listening();
    await createRemedy(stage().door.tenant, wanted, options);
    expect(heard).toEqual([expect.stringMatching(/^\d{14}[0-9A-F]{18}$/)]);
    expect(heard).toEqual(answered(CREATE));
  });

  test("is told to who decided one", async () => {
    const approvalId = (await create()).approvalId ?? "";
    const { heard, options } = listening();
    const approve = { approvalId, decision: "approve" } as const;
    await decideRemedy(stage().door.tenant, approve, options);
    expect(heard).toEqual(answered(PROCESS));
  });

  test.each(["429", "dead-token-200"] as const)(
    "is the one of the attempt that did, after %s",
    async (mode) => {
      stage().sandbox.faults.add({ match: "user_task_remedys$", mode, times: 1 });
      const { heard, options } = listening();
      await createRemedy(stage().door.tenant, wanted, options);
      expect(answered(CREATE)).toEqual([expect.any(String), heard[0]]);
      expect(heard).toHaveLength(1);
    },
  );

  test("is told also where the answer cannot be read, and not where Feishu gives none", async () => {
    const odd = json({ code: 0, data: { user_remedy: 7 } }, 200, { "x-tt-logid": "log-7" });
    const feishu = await startScripted({ [CREATE]: [odd, json({ code: 0, data: {} })] });
    const { tenant } = openDoor(feishu);
    const { heard, options } = listening();
    expect(await createRemedy(tenant, wanted, options)).toEqual({ approvalId: null });
    await createRemedy(tenant, wanted, options);
    await feishu.close();
    expect(heard).toEqual(["log-7"]);
  });

  test("is not told of a refusal, whose error has it", async () => {
    stage().sandbox.faults.add({ match: "user_task_remedys$", mode: "code", code: 1226501 });
    const { heard, options } = listening();
    const error = await failureOf(createRemedy(stage().door.tenant, wanted, options));
    expect(error).toMatchObject({ feishu: { logId: answered(CREATE)[0] } });
    expect(heard).toEqual([]);
  });
});
