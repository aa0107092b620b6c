import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callerOf, dig, list } from "./caller";
import { cast } from "./cast";
import { type Sandbox, startSandbox } from "./server";

const CONTACT = "/open-apis/contact/v3";
const IDS = "user_id_type=user_id&department_id_type=department_id";

let sandbox: Sandbox;
let call: ReturnType<typeof callerOf>;
let minute = 0;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => 1_795_226_400_000, rateNow: () => minute });
  call = callerOf(sandbox);
  await call.signIn();
});
beforeEach(() => {
  minute += 60_000;
  sandbox.reset();
});
afterAll(() => sandbox.close());

const control = (path: string, body: object) => call.post(`/__sandbox/${path}`, body, {});
const narrow = (more: object = {}) =>
  control("contact-range", { departments: ["D002"], users: [cast.free.userId], ...more });
const get = (path: string) => call.get(`${CONTACT}/${path}${path.includes("?") ? "&" : "?"}${IDS}`);

describe("a contact range that is part of the company", () => {
  test("hides the root and lists what is granted instead", async () => {
    await narrow();
    const root = await get("departments/0/children");
    expect([root.status, root.code]).toEqual([403, 40014]);
    expect((await get("users/find_by_department?department_id=0")).code).toBe(40014);
    const { json } = await get("scopes");
    expect(list(json, "data.department_ids")).toEqual(["D002"]);
    expect(list(json, "data.user_ids")).toEqual([cast.free.userId]);
    await narrow({ root_code: 40004 });
    expect((await get("departments/0/children")).code).toBe(40004);
  });

  test("holds a granted department with everything below it, and nobody else", async () => {
    await narrow();
    const below = await get("departments/D002/children?fetch_child=true&page_size=50");
    expect(list(below.json, "data.items").map((each) => dig(each, "department_id"))).toEqual([
      "D003",
      "D004",
      "D005",
      "D006",
    ]);
    expect((await get("users/find_by_department?department_id=D005")).code).toBe(0);
    for (const path of ["departments/D007", "users/find_by_department?department_id=D007"])
      expect([path, (await get(path)).code]).toEqual([path, 40004]);
    expect((await get("departments/D007/children")).code).toBe(40014);
  });

  test("answers 41050 for people outside it and still for leavers inside it", async () => {
    await narrow();
    const one = async ({ userId }: { userId: string }) => {
      const { code, json } = await get(`users/${userId}`);
      return [code, dig(json, "data.user.status.is_resigned")];
    };
    expect(await one(cast.employee)).toEqual([0, false]);
    expect(await one(cast.free)).toEqual([0, false]);
    expect(await one(cast.resigned)).toEqual([0, true]);
    expect(await one(cast.plantHead)).toEqual([41050, undefined]);
    expect(await one({ userId: "ffffffff" })).toEqual([41012, undefined]);
    const both = `user_ids=${cast.employee.userId}&user_ids=${cast.plantHead.userId}`;
    expect(list((await get(`users/batch?${both}`)).json, "data.items")).toHaveLength(1);
    await control("settings", { batchUnknown: "fail" });
    expect((await get(`users/batch?${both}`)).code).toBe(41050);
  });

  test("ends with DELETE and with a reset, and names ids that it does not know", async () => {
    await narrow();
    await fetch(`${sandbox.url}/__sandbox/contact-range`, { method: "DELETE" });
    expect((await get("departments/0/children")).code).toBe(0);
    await narrow();
    sandbox.reset();
    expect((await get(`users/${cast.plantHead.userId}`)).code).toBe(0);
    expect((await control("contact-range", { departments: ["D999"] })).text).toContain("D999");
  });
});

describe("controls over the tree", () => {
  test("move a department, name its head and deputies, also into a circle", async () => {
    await control("departments/D006", { head: cast.field.userId, deputies: [cast.mystery.userId] });
    const { json } = await get("departments/D006");
    expect(dig(json, "data.department.leader_user_id")).toBe(cast.field.userId);
    expect(list(json, "data.department.leaders")).toEqual([
      { leaderType: 1, leaderID: cast.field.userId },
      { leaderType: 2, leaderID: cast.mystery.userId },
    ]);
    await control("departments/D004", { parent_id: "D005" });
    const circle = await get("departments/D004/children?fetch_child=true");
    expect(list(circle.json, "data.items")).toHaveLength(1);
  });

  test("give a person another id and the old one to somebody else", async () => {
    await control(`people/${cast.field.userId}`, { user_id: "renamed1" });
    expect((await get(`users/${cast.field.userId}`)).code).toBe(41012);
    await control(`people/${cast.mystery.userId}`, { user_id: cast.field.userId });
    const { json } = await get(`users/${cast.field.userId}`);
    expect(dig(json, "data.user.name")).toBe(cast.mystery.name);
  });
});
