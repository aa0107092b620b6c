import { describe, expect, test } from "vitest";
import { slotOf } from "@/lib/attendance/remedy";
import { fetchRemedies } from "@/lib/feishu/remedies";
import { createRemedy, decideRemedy } from "@/lib/feishu/remedy-writes";
import { openDoor } from "./door";
import { wanted } from "./remedy-stage";
import { json, startScripted } from "./scripted";

const QUERY = "attendance/v1/user_task_remedys/query";
const CREATE = "attendance/v1/user_task_remedys";
const PROCESS = "attendance/v1/approval_infos/process";
const options = { priority: "background" } as const;

/** The corrections that Feishu lists among the pending ones. */
const read = async (...rows: object[]) => {
  const feishu = await startScripted({
    [QUERY]: [
      (response, seen) => {
        const user_remedys = JSON.parse(seen.body).status === 0 ? rows : null;
        json({ code: 0, data: { user_remedys } })(response, seen);
      },
    ],
  });
  const asked = { employeeIds: ["u1"], fromSeconds: 0, toSeconds: 10 };
  const work = fetchRemedies(openDoor(feishu).tenant, asked, options);
  return (await work.finally(() => feishu.close())).remedies;
};

const row = {
  ...{ user_id: "u1", remedy_date: 20261120, punch_no: 0, work_type: 2, approval_id: "7" },
  ...{ remedy_time: "2026-11-21 02:00", status: 0, reason: "r" },
};
/** 2026-11-21 02:00 in Shanghai. */
const AT = "1795197600";

describe("the time of a correction", () => {
  test.each([
    ["its instant in its zone", { time: AT, time_zone: "Asia/Shanghai" }, "2026-11-21T02:00"],
    ["of New York", { time: AT, time_zone: "America/New_York" }, "2026-11-20T13:00"],
    [
      "its instant, as a number",
      { time: Number(AT), time_zone: "Europe/London" },
      "2026-11-20T18:00",
    ],
    [
      "its wall clock without an instant",
      { time: "-", time_zone: "America/New_York" },
      "2026-11-21T02:00",
    ],
    [
      "its wall clock for an empty instant",
      { time: "", time_zone: "America/New_York" },
      "2026-11-21T02:00",
    ],
    [
      "its wall clock for instant 0",
      { time: "0", time_zone: "America/New_York" },
      "2026-11-21T02:00",
    ],
    ["its wall clock without a zone", { time: AT }, "2026-11-21T02:00"],
    ["its wall clock in no real zone", { time: AT, time_zone: "Mars/Olympus" }, "2026-11-21T02:00"],
    [
      "its wall clock where the instant cannot be seconds",
      { time: `${AT}000`, time_zone: "America/New_York" },
      "2026-11-21T02:00",
    ],
  ])("is %s", async (_, more, expected) => {
    const [remedy] = await read({ ...row, ...more });
    expect(remedy?.time).toBe(expected);
  });

  test("keeps its work day though it lies on the next date, and its zone", async () => {
    const [remedy] = await read({ ...row, time: AT, time_zone: "Asia/Shanghai" });
    expect(remedy).toMatchObject({ day: "2026-11-20", zone: "Asia/Shanghai", workType: 2 });
  });

  test.each(["-", "", "Mars/Olympus", null, undefined])(
    "has no zone where Feishu says %j",
    async (time_zone) => {
      const [remedy] = await read({ ...row, time_zone });
      expect(remedy?.zone).toBeNull();
    },
  );

  test("and of its making and change are null where Feishu has only a dash", async () => {
    const [remedy] = await read({ ...row, create_time: "-", update_time: "-", time: "-" });
    expect(remedy).toMatchObject({ createdAt: null, updatedAt: null, time: "2026-11-21T02:00" });
  });
});

describe("a correction in a free shift", () => {
  test.each([0, 1])("is the same punch under work type %i", async (work_type) => {
    const [remedy] = await read({ ...row, work_type });
    expect(slotOf(remedy?.punchNo ?? -1, remedy?.workType ?? 2)).toBe("0:in");
  });
});

test("an approval id of 64 bits keeps every digit, to Feishu and back", async () => {
  const approval_id = "9223372036854775807";
  const [remedy] = await read({ ...row, approval_id });
  expect(remedy?.approvalId).toBe(approval_id);
  const feishu = await startScripted({ [PROCESS]: [json({ code: 0, data: {} })] });
  await decideRemedy(openDoor(feishu).tenant, { approvalId: approval_id, decision: "approve" });
  await feishu.close();
  expect(feishu.callsTo(PROCESS)[0]?.body).toBe(
    `{"approval_id":"${approval_id}","approval_type":"remedy","status":2}`,
  );
});

describe("what Feishu answers to a filing says nothing", () => {
  test.each([
    [
      "the sample with its dashes",
      { approval_id: "7", status: 2, time: "-", create_time: "-" },
      "7",
    ],
    ["fields of other types", { approval_id: "7", status: "two", time: {}, remedy_date: "x" }, "7"],
    ["a dash for an id", { approval_id: "-", status: 2 }, null],
    ["no id", { status: 2 }, null],
    ["an id of another type", { approval_id: { a: 1 } }, null],
    ["nothing", null, null],
  ])("but its id: %s", async (_, user_remedy, approvalId) => {
    const feishu = await startScripted({ [CREATE]: [json({ code: 0, data: { user_remedy } })] });
    expect(await createRemedy(openDoor(feishu).tenant, wanted)).toEqual({ approvalId });
    await feishu.close();
    expect(feishu.callsTo(CREATE)).toHaveLength(1);
  });
});
