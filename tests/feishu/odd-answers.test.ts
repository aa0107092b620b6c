import { describe, expect, test } from "vitest";
import { fetchDirectory, fetchPerson } from "@/lib/feishu/directory";
import { readersOf } from "@/lib/feishu/directory-reads";
import { fetchPunches } from "@/lib/feishu/punches";
import { fetchRemedies } from "@/lib/feishu/remedies";
import { fetchResults } from "@/lib/feishu/results";
import type { Tenant } from "@/lib/feishu/tenant";
import { fetchWindows } from "@/lib/feishu/windows";
import { failureOf, openDoor } from "./door";
import { json, startScripted } from "./scripted";

const options = { priority: "background" } as const;
const RESULTS = "attendance/v1/user_tasks/query";
const PUNCHES = "attendance/v1/user_flows/query";
const REMEDIES = "attendance/v1/user_task_remedys/query";
const WINDOWS = "attendance/v1/user_task_remedys/query_user_allowed_remedys";
const span = { employeeIds: ["u1"], fromSeconds: 0, toSeconds: 10 };
const chunk = { employeeIds: ["u1"], from: "2026-11-20", to: "2026-11-20" } as const;

const CALLS: Record<string, (tenant: Tenant) => Promise<unknown>> = {
  [RESULTS]: (tenant) => fetchResults(tenant, chunk, options),
  [PUNCHES]: (tenant) => fetchPunches(tenant, span, options),
  [REMEDIES]: (tenant) => fetchRemedies(tenant, span, options),
  [WINDOWS]: (tenant) => fetchWindows(tenant, { employeeId: "u1", day: "2026-11-20" }),
};

/** What a call makes of this answer; a text is sent as it stands. */
const answered = async <T>(path: string, data: object | string, run: (t: Tenant) => Promise<T>) => {
  const feishu = await startScripted({
    [path]: [
      typeof data === "string"
        ? (response) => void response.writeHead(200).end(data)
        : json({ code: 0, data }),
    ],
  });
  return run(openDoor(feishu).tenant).finally(() => feishu.close());
};

const results = (row: object | string) =>
  answered(RESULTS, typeof row === "string" ? row : { user_task_results: [row] }, (tenant) =>
    fetchResults(tenant, chunk, options),
  );
const punches = (...rows: object[]) =>
  answered(PUNCHES, { user_flow_results: rows }, (tenant) => fetchPunches(tenant, span, options));

describe.each(Object.entries(CALLS))("%s", (path, run) => {
  test.each([
    ["no data", { code: 0 }],
    ["null for data", { code: 0, data: null }],
    ["data without its list", { code: 0, data: {} }],
  ])("that answers %s is an answer about nobody", async (_, body) => {
    const empty = await answered(path, JSON.stringify(body), run);
    expect(JSON.stringify(empty)).toMatch(/\[\]|nothing-to-remedy/);
  });

  test("that answers null for every list is an answer about nobody", async () => {
    const lists = ["user_task_results", "invalid_user_ids", "unauthorized_user_ids"];
    const others = ["user_flow_results", "user_remedys", "user_allowed_remedys"];
    const data = Object.fromEntries([...lists, ...others].map((key) => [key, null]));
    expect(JSON.stringify(await answered(path, data, run))).toMatch(/\[\]|nothing-to-remedy/);
  });
});

describe("ids", () => {
  const ID = "9223372036854775807";

  test("of 64 bits keep every digit", async () => {
    const records = [
      { check_in_record_id: ID, check_in_record: { record_id: ID, check_time: "60" } },
    ];
    const { records: days } = await results({
      ...{ user_id: "u1", day: 20261120, group_id: ID, shift_id: ID, records },
    });
    expect(days[0]).toMatchObject({ groupId: ID, shiftId: ID });
    expect(days[0]?.segments[0]?.in.recordId).toBe(ID);
    expect(
      (await punches({ user_id: "u1", record_id: ID, check_time: "60" })).punches[0]?.recordId,
    ).toBe(ID);
  });

  test("that come as numbers too large to be exact are refused, never rounded to another id", async () => {
    const raw = `{"code":0,"data":{"user_task_results":[{"user_id":"u1","day":20261120,"group_id":${ID}}]}}`;
    expect(await failureOf(results(raw))).toMatchObject({ code: "feishu-malformed" });
  });

  test("of punches that Feishu leaves out do not make two punches one", async () => {
    const at = (check_time: string) => ({ user_id: "u1", check_time });
    expect((await punches(at("60"), at("61"), at("60"))).punches.map((p) => p.at)).toEqual([
      60, 61,
    ]);
  });
});

describe("a day's result", () => {
  test.each(["1", 1, "0", "", null, undefined])("of group %j is in no group", async (group_id) => {
    const { records } = await results({ user_id: "u1", day: 20261120, group_id });
    expect(records[0]?.groupId).toBeNull();
  });

  test.each(["9", 9, "0", "", null, undefined])(
    "of shift %j is in the default shift",
    async (shift_id) => {
      const { records } = await results({ user_id: "u1", day: 20261120, shift_id });
      expect(records[0]?.shiftId).toBeNull();
    },
  );

  test.each(["", "0", "None", "-", null, undefined, 0])(
    "whose shift has the time %j has no time, and a punch without a record none either",
    async (check_in_shift_time) => {
      const records = [{ check_in_shift_time, check_in_result: "Lack", check_in_record: null }];
      const [day] = (await results({ user_id: "u1", day: 20261120, records })).records;
      expect(day?.segments[0]?.in).toMatchObject({ shiftAt: null, punchAt: null, result: "lack" });
    },
  );

  test("is never taken from what a raw punch says of itself", async () => {
    const check_in_record = { record_id: "7", check_time: "60", check_result: "PendingApproval" };
    const records = [{ check_in_record, check_in_result: "Normal", check_out_result: "Todo" }];
    const [day] = (await results({ user_id: "u1", day: 20261120, records })).records;
    expect(day?.segments[0]?.in).toMatchObject({ result: "normal", punchAt: 60, recordId: "7" });
    expect(day?.segments[0]?.out).toMatchObject({ result: "not-yet" });
  });

  test("that has no row is not there: nobody is called missing for it", async () => {
    const answer = await answered(RESULTS, { user_task_results: [] }, (tenant) =>
      fetchResults(tenant, chunk, options),
    );
    expect(answer).toMatchObject({ records: [], invalid: [], unauthorized: [] });
  });

  test("lists who could not be answered for, unknown and out of range apart", async () => {
    const data = { invalid_user_ids: ["x"], unauthorized_user_ids: ["y"] };
    const answer = await answered(RESULTS, data, (tenant) => fetchResults(tenant, chunk, options));
    expect(answer).toMatchObject({ records: [], invalid: ["x"], unauthorized: ["y"] });
  });
});

describe("a person", () => {
  test("of whom Feishu tells nothing but the id is still a person", async () => {
    const person = await answered("contact/v3/users/u1", { user: { user_id: "u1" } }, (tenant) =>
      fetchPerson(tenant, "u1"),
    );
    expect(person).toEqual({
      ...{ employeeId: "u1", unionId: null, openId: null, name: "u1", enName: null },
      ...{ employeeNo: null, jobTitle: null, avatarUrl: null, departmentIds: [] },
      ...{ leaderId: null, status: "active" },
    });
  });

  test.each(["1", ""])(
    "is not known by an employee number: two who have %j are two",
    async (employee_no) => {
      const items = ["u1", "u2"].map((user_id) => ({ user_id, name: "李雷", employee_no }));
      const feishu = await startScripted({
        "contact/v3/departments/0/children": [json({ code: 0, data: {} })],
        "contact/v3/users/find_by_department": [json({ code: 0, data: { items } })],
      });
      const { people } = await fetchDirectory(openDoor(feishu).tenant, options);
      await feishu.close();
      expect(people.map(({ employeeId }) => employeeId)).toEqual(["u1", "u2"]);
    },
  );

  test("and a department with fields that nobody knows are read all the same", async () => {
    const department = {
      open_department_id: "od-1",
      news: { a: [1] },
      leaders: null,
      status: null,
    };
    const read = await answered("contact/v3/departments/od-1", { department }, (tenant) =>
      readersOf(tenant, options).department("od-1"),
    );
    expect(read).toMatchObject({ open_department_id: "od-1", leaders: [], name: null });
  });
});
