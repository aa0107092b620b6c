import { describe, expect, test } from "vitest";
import { toDepartment, WireDepartment } from "@/lib/feishu/departments";
import { fetchPerson } from "@/lib/feishu/directory";
import { toPerson, WireUser } from "@/lib/feishu/people";
import { cast } from "../sandbox/cast";
import { failureOf, openDoor } from "./door";
import { json, startScripted } from "./scripted";
import { stageFor } from "./stage";

const stage = stageFor();

describe("one person", () => {
  test("is read by id with what sign-in compares", async () => {
    const person = await fetchPerson(stage().door.tenant, cast.employee.userId);
    const known = stage().sandbox.tenant.directory.person(cast.employee.userId);
    expect(person).toMatchObject({
      employeeId: cast.employee.userId,
      unionId: known?.unionId,
      openId: known?.openId,
      status: "active",
    });
  });

  test("who has resigned is told so, and an unknown id is nobody", async () => {
    expect(await fetchPerson(stage().door.tenant, cast.resigned.userId)).toMatchObject({
      status: "resigned",
    });
    expect(await fetchPerson(stage().door.tenant, "nobody")).toBeNull();
  });

  test("outside the app's range is a fault of the set-up", async () => {
    stage().sandbox.faults.add({ match: "contact/v3/users/", mode: "code", code: 41050, times: 1 });
    expect(await failureOf(fetchPerson(stage().door.tenant, "x1"))).toMatchObject({
      code: "feishu-range",
    });
  });

  test("without an id names the scope that hides it", async () => {
    const feishu = await startScripted({
      "contact/v3/users/u1": [
        json({
          code: 0,
          data: { user: { name: "n", status: {}, department_ids: [], employee_no: "" } },
        }),
      ],
    });
    const error = await failureOf(fetchPerson(openDoor(feishu).tenant, "u1"));
    await feishu.close();
    expect(error).toMatchObject({
      code: "feishu-scope",
      feishu: { scopes: ["contact:user.employee_id:readonly"] },
    });
  });
});

test("heads come from both fields, deputies are no heads, and 0 is the company", () => {
  const wire = WireDepartment.parse({
    open_department_id: "od-1",
    parent_department_id: "0",
    name: "研发部",
    leader_user_id: "a",
    leaders: [
      { leaderType: 1, leaderID: "b" },
      { leaderType: 2, leaderID: "c" },
      { leaderType: 2, leaderID: "a" },
    ],
  });
  expect(toDepartment(wire)).toEqual({
    departmentId: "od-1",
    parentId: null,
    name: "研发部",
    nameEn: null,
    headIds: ["a", "b"],
    deputyIds: ["c"],
  });
});

test("a person whose name is withheld goes by another name, and by the id when there is none", () => {
  const named = (names: object) => toPerson(WireUser.parse({ user_id: "u1", ...names }), [])?.name;
  expect(named({ name: "张三", en_name: "San Zhang" })).toBe("张三");
  expect(named({ en_name: "San Zhang" })).toBe("San Zhang");
  expect(named({ name: "", en_name: "" })).toBe("u1");
});
