import { describe, expect, test } from "vitest";
import { departmentsUnder } from "@/lib/attendance/person";
import { fetchDirectory } from "@/lib/feishu/directory";
import { cast } from "../sandbox/cast";
import { openDoor } from "./door";
import { json, startScripted } from "./scripted";
import { stageFor } from "./stage";

const background = { priority: "background" } as const;
const stage = stageFor({ headCount: 200, ratePerSecond: 10_000 });

const read = () => fetchDirectory(stage().door.tenant, background);
const grant = (departments: string[], users: string[]) => {
  stage().sandbox.tenant.contactRange = { departments, users, rootCode: 40014 };
};

describe("a directory of which the app may see a part", () => {
  test.each([40004, 40014])(
    "with part of the company in range (%i) it reads that part",
    async (code) => {
      stage().sandbox.faults.add({ match: "departments/0/children", mode: "code", code });
      const { people, departments, problems } = await read();
      expect(problems).toEqual([{ kind: "partial-range" }]);
      expect(departments).toHaveLength(stage().sandbox.tenant.directory.departments.length);
      expect(people.map(({ employeeId }) => employeeId)).toContain(cast.employee.userId);
    },
  );

  test("a part of the company is its departments with all below, and people granted alone", async () => {
    grant(["D004", "D005"], [cast.free.userId, cast.employee.userId]);
    const { people, departments, problems } = await read();
    expect(problems).toEqual([{ kind: "partial-range" }]);
    expect(departments.map(({ name }) => name).sort()).toEqual(["后端组", "存储小组"].sort());
    const ids = people.map(({ employeeId }) => employeeId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([cast.free.userId, cast.employee.userId, cast.pendingThree.userId]),
    );
    expect(ids).not.toContain(cast.plantHead.userId);
    expect(ids).not.toContain(cast.manager.userId);
  });

  test("a head whom the app may not see is still the head", async () => {
    grant(["D009"], []);
    const { people, departments } = await read();
    expect(departments[0]?.headIds).toEqual([cast.outsideHead.userId]);
    expect(people.map(({ employeeId }) => employeeId)).not.toContain(cast.outsideHead.userId);
  });

  test("departments in a circle are read once each", async () => {
    const { directory } = stage().sandbox.tenant;
    const backEnd = directory.department("D004", "department_id");
    if (backEnd) backEnd.parentId = "D005";
    grant(["D004"], []);
    const { departments } = await read();
    const ids = departments.map(({ departmentId }) => departmentId);
    expect(ids).toHaveLength(2);
    expect(departmentsUnder(departments, ids.slice(0, 1))).toEqual(new Set(ids));
  });

  test("a granted department that cannot be read is a problem and not the end", async () => {
    grant(["D002", "D007"], []);
    const hidden = stage().sandbox.tenant.directory.department("D007", "department_id")?.openId;
    stage().sandbox.faults.add({ match: `departments/${hidden}$`, mode: "code", code: 40004 });
    const { people, problems } = await read();
    expect(problems).toEqual([
      { kind: "partial-range" },
      { kind: "unreadable-department", departmentId: hidden },
    ]);
    expect(people.map(({ employeeId }) => employeeId)).toContain(cast.employee.userId);
  });

  test("people granted one by one are read even if one of them is hidden", async () => {
    const feishu = await startScripted({
      "contact/v3/departments/0/children": [json({ code: 40014, msg: "x" }, 403)],
      "contact/v3/scopes": [json({ code: 0, data: { user_ids: ["u1", "u2"] } })],
      "contact/v3/users/batch": [json({ code: 41050, msg: "x" }, 403)],
      "contact/v3/users/u1": [json({ code: 0, data: { user: { user_id: "u1", name: "n" } } })],
      "contact/v3/users/u2": [json({ code: 41050, msg: "x" }, 403)],
    });
    const { people } = await fetchDirectory(openDoor(feishu).tenant, background);
    await feishu.close();
    expect(people.map(({ employeeId }) => employeeId)).toEqual(["u1"]);
    const [batch] = feishu.callsTo("contact/v3/users/batch");
    expect(batch?.url).toContain("user_ids=u1&user_ids=u2");
  });
});
