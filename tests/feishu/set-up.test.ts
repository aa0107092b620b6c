import { describe, expect, test } from "vitest";
import { probeWriting } from "@/lib/feishu/remedy-writes";
import { sampleDirectory } from "@/lib/feishu/sample";
import { afresh } from "@/lib/feishu/tenant";
import { failureOf } from "./door";
import { callsTo, stageFor } from "./stage";

const options = { priority: "interactive" } as const;
const stage = stageFor({ headCount: 200, ratePerSecond: 10_000 });
const sample = (size = 50) => sampleDirectory(stage().door.tenant, size, options);

describe("a look at the directory", () => {
  test("takes people from all over the company, each once, and no more than asked for", async () => {
    const { employeeIds, ...rest } = await sample();
    expect(employeeIds).toHaveLength(50);
    expect(new Set(employeeIds).size).toBe(50);
    const { directory } = stage().sandbox.tenant;
    const places = employeeIds.flatMap((id) => directory.person(id)?.departmentIds ?? []);
    expect(new Set(places).size).toBeGreaterThan(5);
    expect(rest).toEqual({ whole: true, missingOfPeople: [], missingOfDepartments: [] });
    expect((await sample(7)).employeeIds).toHaveLength(7);
  });

  test("asks every contact endpoint, each department for one page only", async () => {
    await sample();
    const paths = stage().sandbox.calls.map(({ path }) => path);
    expect(paths.filter((path) => path.endsWith("find_by_department")).length).toBeLessThan(13);
    for (const path of [/\/children$/, /v3\/scopes$/, /users\/batch$/, /users\/\w{8}$/])
      expect(paths.filter((one) => path.test(one))).toHaveLength(1);
    expect(paths.some((path) => /departments\/od-\w+$/.test(path))).toBe(true);
  });

  test("tells when only a part of the company was granted", async () => {
    stage().sandbox.faults.add({ match: "departments/0/children", mode: "code", code: 40004 });
    const { whole, employeeIds } = await sample();
    expect(whole).toBe(false);
    expect(employeeIds.length).toBeGreaterThan(0);
  });

  test("leaves out a department that may not be read", async () => {
    stage().sandbox.faults.add({
      ...{ match: "find_by_department", mode: "code", code: 40004, times: 3 },
    });
    expect((await sample()).employeeIds.length).toBeGreaterThan(0);
  });

  test("names the fields that nobody has, with the scope of each", async () => {
    const { scopes } = stage().sandbox.tenant;
    scopes.delete("contact:user.department:readonly");
    scopes.delete("contact:department.organize:readonly");
    const { missingOfPeople, missingOfDepartments } = await sample();
    expect(missingOfPeople).toEqual([
      { field: "department_ids", scope: "contact:user.department:readonly" },
    ]);
    expect(missingOfDepartments).toEqual([
      { field: "parent_department_id", scope: "contact:department.organize:readonly" },
    ]);
  });
});

describe("the question whether the app may write", () => {
  const probe = () => probeWriting(stage().door.tenant, options);

  test("is answered by the refusal of something impossible, and changes nothing", async () => {
    const { remedies } = stage().sandbox.tenant;
    const before = JSON.stringify(remedies.all());
    await probe();
    expect(JSON.stringify(remedies.all())).toBe(before);
    expect(callsTo(stage(), "approval_infos/process")).toMatchObject([{ code: 1220001 }]);
  });

  test("is answered no, with the scope, by the gateway", async () => {
    stage().sandbox.tenant.scopes.delete("attendance:task");
    expect(await failureOf(probe())).toMatchObject({
      code: "feishu-scope",
      feishu: { code: 99991672, scopes: ["attendance:task"] },
    });
  });

  test.each([9499, 99992402, 1225000])("is not answered by %s", async (code) => {
    stage().sandbox.faults.add({ match: "process", mode: "code", code });
    expect(await failureOf(probe())).toMatchObject({ feishu: { code } });
  });
});

test("a tenant made afresh asks for a token of its own and shows no secret", async () => {
  const { tenant } = stage().door;
  await tenant.token.get();
  const fresh = afresh(tenant);
  await fresh.token.get();
  expect(callsTo(stage(), "tenant_access_token/internal")).toHaveLength(2);
  expect(JSON.stringify(fresh)).not.toContain(stage().sandbox.appSecret);
});
