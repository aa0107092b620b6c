import { describe, expect, test } from "vitest";
import { departmentsHeadedBy } from "@/lib/attendance/person";
import { fetchDirectory } from "@/lib/feishu/directory";
import { cast } from "../sandbox/cast";
import { failureOf, openDoor } from "./door";
import { json, startScripted } from "./scripted";
import { callsTo, stageFor } from "./stage";

const background = { priority: "background" } as const;
const stage = stageFor({ headCount: 200, ratePerSecond: 10_000 });

const read = () => fetchDirectory(stage().door.tenant, background);
const paged = () => callsTo(stage(), "find_by_department");

describe("the directory", () => {
  test("has everybody who works here, once, through pages with awkward tokens", async () => {
    const { directory } = stage().sandbox.tenant;
    for (const person of directory.people.slice(-110)) person.departmentIds = ["D004"];
    directory.changed();
    const { people, departments, problems } = await read();
    const working = stage().sandbox.tenant.directory.people.filter(
      ({ lastDay }) => lastDay === undefined,
    );
    expect(new Set(people.map(({ employeeId }) => employeeId))).toEqual(
      new Set(working.map(({ userId }) => userId)),
    );
    expect(people).toHaveLength(working.length);
    expect(departments).toHaveLength(stage().sandbox.tenant.directory.departments.length);
    expect(paged().length).toBeGreaterThan(departments.length + 1);
    expect(problems).toEqual([]);
  });

  test("knows both departments of one person, the primary one first", async () => {
    const { people, departments } = await read();
    const both = people.find(({ employeeId }) => employeeId === cast.twoDepartments.userId);
    const wanted =
      stage().sandbox.tenant.directory.person(cast.twoDepartments.userId)?.departmentIds ?? [];
    const open = wanted.map(
      (id) => stage().sandbox.tenant.directory.department(id, "department_id")?.openId,
    );
    expect(both?.departmentIds).toEqual(open);
    expect(departments.map(({ departmentId }) => departmentId)).toEqual(
      expect.arrayContaining(open),
    );
  });

  test("knows who heads what, by either field, and who is frozen", async () => {
    const { people, departments } = await read();
    for (const head of [cast.manager, cast.teamLead, cast.outsideHead])
      expect(departmentsHeadedBy(departments, head.userId).length, head.name).toBeGreaterThan(0);
    const frozen = people.find(({ employeeId }) => employeeId === cast.frozen.userId);
    expect(frozen?.status).toBe("frozen");
  });

  test("names the scope of a field that nobody has", async () => {
    stage().sandbox.tenant.scopes.delete("contact:user.department:readonly");
    stage().sandbox.tenant.scopes.delete("contact:department.organize:readonly");
    const { people, problems } = await read();
    expect(problems).toEqual([
      {
        kind: "missing-field",
        field: "parent_department_id",
        scope: "contact:department.organize:readonly",
      },
      { kind: "missing-field", field: "department_ids", scope: "contact:user.department:readonly" },
    ]);
    const both = people.find(({ employeeId }) => employeeId === cast.twoDepartments.userId);
    expect(both?.departmentIds).toHaveLength(2);
  });

  test("without the scope for ids it fails and names that scope", async () => {
    stage().sandbox.tenant.scopes.delete("contact:user.employee_id:readonly");
    expect(await failureOf(read())).toMatchObject({
      code: "feishu-scope",
      feishu: { scopes: ["contact:user.employee_id:readonly"] },
    });
  });

  test("people who share a number, or have none, stay apart", async () => {
    const { people } = await read();
    const of = ({ userId }: { userId: string }) => people.find((p) => p.employeeId === userId);
    expect(of(cast.emojiName)?.employeeNo).toBe(of(cast.rtlName)?.employeeNo);
    expect(of(cast.emojiName)?.name).not.toBe(of(cast.rtlName)?.name);
    expect(of(cast.latinName)?.employeeNo).toBeNull();
  });

  test("a department that may not be read is a problem and not the end", async () => {
    stage().sandbox.faults.add({
      match: "find_by_department",
      mode: "code",
      code: 40004,
      times: 1,
    });
    const { people, problems } = await read();
    expect(problems).toEqual([{ kind: "unreadable-department", departmentId: expect.any(String) }]);
    expect(people.length).toBeGreaterThan(150);
  });

  test("a list that cannot be read to its end never looks whole", async () => {
    stage().sandbox.faults.add({ match: "find_by_department", mode: "code", code: 40012 });
    expect(await failureOf(read())).toMatchObject({ code: "feishu-refused" });
  });

  test.each([
    ["promises more without saying where", { has_more: true }],
    ["leads back to itself", { has_more: true, page_token: "/a+b==" }],
  ])("a page that %s is malformed", async (_, page) => {
    const feishu = await startScripted({
      "contact/v3/departments/0/children": [json({ code: 0, data: page })],
    });
    const error = await failureOf(fetchDirectory(openDoor(feishu).tenant, background));
    await feishu.close();
    expect(error).toMatchObject({ code: "feishu-malformed" });
  });

  test("an empty company is empty, and tokens go back as they came", async () => {
    const feishu = await startScripted({
      "contact/v3/departments/0/children": [
        json({ code: 0, data: { has_more: true, page_token: "/a+b%==" } }),
        json({ code: 0, data: { items: null, has_more: false } }),
      ],
      "contact/v3/users/find_by_department": [json({ code: 0, data: {} })],
    });
    const answer = await fetchDirectory(openDoor(feishu).tenant, background);
    await feishu.close();
    expect(answer).toEqual({ departments: [], people: [], problems: [] });
    const [, second] = feishu.callsTo("contact/v3/departments/0/children");
    const query = new URL(second?.url ?? "", feishu.url).searchParams;
    expect(query.get("page_token")).toBe("/a+b%==");
    expect(query.get("user_id_type")).toBe("user_id");
    expect(second?.body).toBe("");
  });
});
