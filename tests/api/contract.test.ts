import { NextRequest } from "next/server";
import { beforeAll, describe, expect, it } from "vitest";
import { readInput } from "@/app/api/read-input";
import { CONTRACTS, openApi } from "@/lib/contract/openapi";
import { problem } from "@/lib/contract/problem";
import { createRemedy } from "@/lib/contract/remedies";
import { isErrorCode } from "@/lib/errors";
import { adoptRuntime } from "@/lib/services/runtime";
import { readAudit } from "@/lib/store/audit";
import { cast } from "../sandbox/cast";
import { pendingOf } from "../services/feishu-side";
import { openWorld } from "../support/world";
import { ask, loadRoutes, SITE, sessionOf } from "./surface";

/** Sign-in and probes are no part of the documented surface: pages and machines call them. */
const UNDOCUMENTED = [
  "GET /api/auth/callback",
  "GET /api/auth/login",
  "GET /api/health",
  "GET /api/openapi.json",
  "GET /api/ready",
  "POST /api/auth/logout",
  "POST /api/auth/logout/everywhere",
];
const RANGE = "from=2026-11-16&to=2026-11-17";

describe("the HTTP surface", () => {
  const world = openWorld();
  let routes: Awaited<ReturnType<typeof loadRoutes>> = [];
  const cookies = { employee: "", pendingOne: "", manager: "", admin: "" };
  beforeAll(async () => {
    adoptRuntime(world().runtime);
    routes = await loadRoutes();
    cookies.employee = await sessionOf(world(), cast.employee.userId);
    cookies.pendingOne = await sessionOf(world(), pendingOne);
    cookies.manager = await sessionOf(world(), cast.manager.userId);
    cookies.admin = await sessionOf(world(), cast.admin.userId);
  });
  const id = cast.employee.userId;
  const pendingOne = cast.pendingOne.userId;
  const get = (url: string, headers: Record<string, string> = {}) =>
    ask(routes, "GET", url, { cookie: cookies.employee, headers });
  const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(routes, "POST", url, { cookie: cookies.employee, body, headers });

  it("is documented call by call, and nothing is documented that is not there", () => {
    const served = routes.map(({ method, path }) => `${method} ${path}`);
    const documented = Object.entries(openApi().paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect([...documented, ...UNDOCUMENTED].sort()).toEqual(served.sort());
    expect(CONTRACTS).toHaveLength(documented.length);
  });

  it("names every path parameter of a documented call", () => {
    for (const [path, methods] of Object.entries(openApi().paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const text = JSON.stringify(methods);
      for (const name of inPath) expect(text).toContain(`"name":"${name}","in":"path"`);
    }
  });

  it("answers every documented read in the shape that is documented", async () => {
    const query = { days: RANGE, punches: RANGE, windows: "date=2026-11-17" };
    for (const { method, path, output, media } of CONTRACTS) {
      if (method !== "GET" || media) continue;
      const last = path.split("/").at(-1) ?? "";
      const more = new Map(Object.entries(query)).get(last) ?? RANGE;
      const named = path
        .replace("{id}", id)
        .replace("{approvalId}", pendingOf(world(), pendingOne));
      const url = path === "/api/me" ? path : `${named}?${more}`;
      const { [path.includes("{approvalId}") ? "pendingOne" : "employee"]: own } = cookies;
      const cookie = path.startsWith("/api/settings") ? cookies.admin : own;
      const answer = await ask(routes, "GET", url, { cookie });
      expect([path, answer.status]).toEqual([path, 200]);
      expect(answer.headers.get("cache-control")).toBe("private, no-store");
      const checked = await output["~standard"].validate(await answer.json());
      expect([path, checked.issues]).toEqual([path, undefined]);
    }
  });

  const failures = [
    ["a date that does not exist", () => get(`/api/team?from=2026-02-30&to=2026-03-01`), 422],
    ["a range that is too long", () => get("/api/team?from=2026-01-01&to=2026-12-31"), 422],
    ["a missing parameter", () => get("/api/remedies"), 422],
    ["a foreign cursor", () => get(`/api/team?${RANGE}&cursor=nobody`), 400],
    ["a person who does not exist", () => get(`/api/employees/x/days?${RANGE}`), 404],
    ["an id that is no id", () => get(`/api/employees/%2e%2e%2f/days?${RANGE}`), 422],
    ["a body that is not JSON", () => post("/api/remedies", "{"), 400],
    ["a body that is a list", () => post("/api/remedies", []), 400],
    ["a body that is too long", () => post("/api/remedies", { reason: "x".repeat(3e5) }), 400],
    ["an empty body", () => post("/api/remedies", {}), 422],
    ["a write from elsewhere", () => post("/api/remedies", {}, { origin: "https://x.test" }), 403],
    ["no session", () => ask(routes, "GET", "/api/me"), 401],
  ] as const;
  it.each(failures)(
    "answers %s with a problem that has our code and an id",
    async (_, fail, status) => {
      const answer = await fail();
      expect(answer.status).toBe(status);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      const body = problem.parse(await answer.json());
      expect(body.status).toBe(status);
      expect(isErrorCode(body.code)).toBe(true);
      expect(body.requestId).toBe(answer.headers.get("x-request-id"));
      if (status === 422) expect(body.fields?.length).toBeGreaterThan(0);
    },
  );

  it("reads no more of a body than may be", async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(64 * 1024).fill(32));
      },
    });
    const request = new NextRequest(SITE, { method: "POST", body: endless, duplex: "half" });
    await expect(readInput(createRemedy, request, {})).rejects.toThrow("bad-request");
    expect(pulled).toBeLessThan(8);
  });

  it("names every field of a submit that is wrong, at once", async () => {
    const wrong = { employeeId: "", date: "2026-13-01", punchNo: 7, workType: "in", time: "10:00" };
    const { fields = [] } = problem.parse(await (await post("/api/remedies", wrong)).json());
    expect(fields.map(({ field }) => field).sort()).toEqual(
      ["employeeId", "date", "punchNo", "workType", "time", "reason"].sort(),
    );
  });

  it("speaks the reader's language", async () => {
    const title = async (language: string) =>
      problem.parse(
        await (await get(`/api/employees/x/days?${RANGE}`, { "accept-language": language })).json(),
      ).title;
    expect(await title("zh-CN")).toMatch(/\p{Script=Han}/u);
    expect(await title("en-GB")).not.toMatch(/\p{Script=Han}/u);
  });

  const modes = ["500", "html", "reset-before", "code", "truncated"] as const;
  it.each(modes)("never hands on what Feishu said (%s)", async (mode) => {
    const { faults } = world().sandbox;
    world().advance(100_000);
    faults.add({ match: "attendance", mode, code: 1220600 });
    const day = { employeeId: id, date: "2026-11-17", punchNo: 0, workType: 1 };
    const answers = await Promise.all([
      get(`/api/employees/${id}/windows?date=2026-11-17`),
      get(`/api/employees/${id}/days?${RANGE}`),
      get(`/api/remedies?${RANGE}`),
      post("/api/remedies", { ...day, time: "2026-11-17T10:00", reason: "forgot" }),
    ]);
    faults.clear();
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(texts.join()).not.toMatch(
      /injected by|internal server error|Bad Gateway|doctype|sandbox/i,
    );
    expect(answers.map(({ status }) => status)[0]).toBeGreaterThanOrEqual(502);
    expect(texts[0]).not.toContain("stack");
  });

  it("leaves a line in the audit log for every submit and decision, with the request's id", async () => {
    const { employeeId, ...asked } = {
      ...{ employeeId: cast.revoked.userId, date: "2026-11-17", punchNo: 0, workType: 1 },
      ...{ time: "2026-11-17T10:00", reason: "forgot" },
    };
    const cookie = cookies.manager;
    const body = { employeeId, ...asked };
    const created = await ask(routes, "POST", "/api/remedies", { cookie, body });
    expect(created.status).toBe(201);
    const { approvalId } = createRemedy.output.parse(await created.json());
    const items = [{ approvalId, employeeId, date: asked.date }];
    const decision = { decision: "reject", note: "no", items };
    const decided = await ask(routes, "POST", "/api/remedies/decisions", {
      cookie,
      body: decision,
    });
    const { entries } = await readAudit(world().runtime.store, { employeeId, limit: 9 });
    const [second, first] = [decided, created].map((each) => each.headers.get("x-request-id"));
    expect(entries.map(({ action, requestId }) => [action, requestId])).toEqual([
      ...[
        ["decide", second],
        ["decide", second],
      ],
      ...[
        ["submit", first],
        ["submit", first],
      ],
    ]);
    expect(entries.every(({ actorId }) => actorId === cast.manager.userId)).toBe(true);
  });
});
