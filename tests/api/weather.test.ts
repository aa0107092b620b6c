import { beforeAll, describe, expect, it } from "vitest";
import { CONTRACTS } from "@/lib/contract/openapi";
import { problem } from "@/lib/contract/problem";
import { adoptRuntime } from "@/lib/services/runtime";
import { LANGUAGES } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { dig } from "../sandbox/caller";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { ask, loadRoutes, sessionOf } from "./surface";

const RANGE = "from=2026-11-16&to=2026-11-17";
const id = cast.employee.userId;
const world = openWorld();
let routes: Awaited<ReturnType<typeof loadRoutes>> = [];
let cookie = "";
let adminCookie = "";
let approvalId = "";
beforeAll(async () => {
  adoptRuntime(world().runtime);
  routes = await loadRoutes();
  cookie = await sessionOf(world(), id);
  adminCookie = await sessionOf(world(), cast.admin.userId);
  approvalId = world().sandbox.tenant.remedies.of(cast.rejected.userId)[0]?.approvalId ?? "";
});

/** What is told fresh each time, whatever Feishu does; what is left of a quota no old history can tell. */
const FRESH = new Set(["shortfalls", "now", "loading", "today", "quota"]);
const lasting = (body: unknown) =>
  Object.fromEntries(Object.entries(Object(body)).filter(([name]) => !FRESH.has(name)));

/** Every read, but for files and the two that are about Feishu's own present answer. */
const READS = CONTRACTS.filter(
  ({ method, path, media }) =>
    method === "GET" && media === undefined && !/windows|diagnostics/.test(path),
).map(({ path }) => path);

const NO_RANGE = ["/api/me", "/api/remedies/{approvalId}"];
const FOR_ADMINS = /settings|\{approvalId\}/;

const read = async (path: string) => {
  const named = path.replace("{id}", id).replace("{approvalId}", approvalId);
  const answer = await ask(routes, "GET", `${named}?${NO_RANGE.includes(path) ? "" : RANGE}`, {
    cookie: FOR_ADMINS.test(path) ? adminCookie : cookie,
  });
  const body: unknown = await answer.json();
  return { status: answer.status, body };
};

describe("what was seen, while Feishu is down", () => {
  const before = new Map<string, unknown>();
  beforeAll(async () => {
    for (const path of READS) await read(path);
    for (const path of READS) before.set(path, lasting((await read(path)).body));
    world().advance(700);
    world().sandbox.faults.add({ match: ".", mode: "reset-before" });
  });

  it.each(READS)("%s is answered as it was, with the time at which it was true", async (path) => {
    const { status, body } = await read(path);
    expect(status).toBe(200);
    expect(lasting(body)).toEqual(before.get(path));
    if (dig(body, "shortfalls") !== undefined && dig(before.get(path), "asOf") !== undefined)
      expect(dig(body, "asOf")).toBeTruthy();
  });

  it("is not offered for correcting: the windows are refused in a plain sentence", async () => {
    const url = `/api/employees/${id}/windows?date=2026-11-17`;
    const answer = await ask(routes, "GET", url, { cookie });
    expect(answer.status).toBe(503);
    expect(problem.parse(await answer.json())).toMatchObject({
      ...{
        code: "feishu-unavailable",
        title: messagesOf("zh-CN").errors["feishu-unavailable"].title,
      },
    });
    world().sandbox.faults.clear();
  });
});

describe("a refusal of a submit", () => {
  const submit = (language: string) =>
    ask(routes, "POST", "/api/remedies", {
      cookie,
      body: {
        ...{ employeeId: id, date: "2026-11-17", punchNo: 0, workType: 1 },
        ...{ time: "2026-11-17T10:00", reason: "forgot" },
      },
      headers: { "accept-language": language },
    });

  it.each([
    [1226501, "no need remedy", "nothing-to-remedy"],
    [1226502, "not allowed remedy", "remedy-not-allowed"],
    [1226503, "approval time beyond the time range", "remedy-too-old"],
    [1226504, "no remedy time left", "no-remedy-left"],
    [1220600, "the attendance result has been sealed and can not modify", "month-sealed"],
    [1220600, "time is invalid", "outside-window"],
    [1220600, "operate too much flow", "feishu-refused"],
    [1220001, "param is invalid", "feishu-refused"],
    [1220004, "user_id is not exist or does not have permission", "feishu-range"],
    [99991401, "denied by ip whitelist", "feishu-address"],
    [99991403, "monthly quota used up", "feishu-quota"],
    [99991672, "Access denied. One of the following scopes is required", "feishu-scope"],
  ] as const)(
    "with %i (%s) is told as %s, with Feishu's code and log id",
    async (code, said, meaning) => {
      for (const language of LANGUAGES) {
        const { faults } = world().sandbox;
        faults.add({ match: "user_task_remedys$", mode: "code", code, message: said, status: 400 });
        const answer = await submit(language);
        faults.clear();
        const text = await answer.text();
        const body = problem.parse(JSON.parse(text));
        expect(body).toMatchObject({
          ...{ code: meaning, title: messagesOf(language).errors[meaning].title },
          feishu: { code, logId: expect.stringMatching(/^\d{14}[0-9A-F]{18}$/) },
        });
        expect(text).not.toContain(said);
      }
      expect(
        world()
          .sandbox.tenant.remedies.of(id)
          .filter(({ status }) => status === 0),
      ).toEqual([]);
    },
  );
});
