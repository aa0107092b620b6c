import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { exchangeCode, fetchUserInfo } from "@/lib/feishu/login";
import { createRemedy } from "@/lib/feishu/remedy-writes";
import { fetchResults } from "@/lib/feishu/results";
import { cast } from "../sandbox/cast";
import { FAULT_MODES } from "../sandbox/http/faults";
import { type Sandbox, startSandbox } from "../sandbox/server";
import { type Door, failureOf, openDoor } from "./door";

const NOW = Date.parse("2026-11-21T10:00:00+08:00");
const one = { employeeIds: [cast.employee.userId], from: "2026-11-20", to: "2026-11-20" } as const;
const background = { priority: "background" } as const;
const NOBODY = "http://127.0.0.1:9";
const REASON = "a reason that nobody else may read";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => NOW, headCount: 60, ratePerSecond: 10_000 });
});
afterAll(() => sandbox.close());

const printed = (value: unknown) =>
  [JSON.stringify(value), inspect(value, { depth: 10, showHidden: true }), String(value)].join(
    "\n",
  );

/** Everything that leaves the door besides data. */
const leaked = (door: Door, error: unknown) =>
  [
    printed(error),
    error instanceof Error ? (error.stack ?? "") : "",
    printed(door.logs),
    printed(door.infos),
  ].join("\n");

const create = (door: Door) =>
  createRemedy(door.tenant, {
    employeeId: cast.employee.userId,
    day: "2026-11-20",
    punchNo: 0,
    workType: 1,
    free: false,
    time: "2026-11-20T09:00",
    reason: REASON,
  });

describe("no error and no log line holds a token, a secret or what was sent", () => {
  test.each(FAULT_MODES.filter((mode) => mode !== "slow" && mode !== "applied-late"))(
    "after %s on a read and on a write",
    async (mode) => {
      sandbox.reset();
      const door = openDoor(sandbox);
      const token = await door.tenant.token.get();
      sandbox.faults.add({ match: "user_tasks|user_task_remedys", mode });
      for (const start of [
        () => fetchResults(door.tenant, one, { priority: "background" }),
        () => create(door),
      ]) {
        const said = leaked(door, await failureOf(start()));
        expect(said).not.toContain(token);
        expect(said).not.toContain(sandbox.appSecret);
        expect(said).not.toContain(REASON);
        expect(said).not.toContain(cast.employee.userId);
        expect(said).not.toContain("Bearer");
      }
      expect(door.logs.length).toBeGreaterThan(0);
    },
  );

  test.each(["500", "reset-before", "html", "429"] as const)(
    "after %s on the token itself",
    async (mode) => {
      sandbox.reset();
      sandbox.faults.add({ match: "tenant_access_token", mode });
      const door = openDoor(sandbox);
      const error = await failureOf(fetchResults(door.tenant, one, { priority: "background" }));
      expect(leaked(door, error)).not.toContain(sandbox.appSecret);
    },
  );

  test("when the secret is wrong, at either HTTP status, or nobody listens", async () => {
    sandbox.reset();
    const appSecret = "wrong-wrong-wrong-wrong";
    const url = "http://127.0.0.1:9";
    for (const options of [
      { appSecret },
      { appSecret, appId: "cli_0" },
      { appSecret, baseUrl: url },
    ]) {
      const door = openDoor(sandbox, options);
      const error = await failureOf(fetchResults(door.tenant, one, { priority: "background" }));
      expect(leaked(door, error)).not.toContain(appSecret);
    }
  });

  test("while somebody signs in", async () => {
    sandbox.reset();
    for (const match of ["nothing", "oauth/token|user_info"]) {
      sandbox.faults.add({ match, mode: "html" });
      const door = openDoor(sandbox);
      const code = {
        code: "code-0123456789",
        codeVerifier: "v".repeat(43),
        redirectUri: "http://localhost/cb",
      };
      const said = [
        leaked(door, await failureOf(exchangeCode(door.tenant, code))),
        leaked(door, await failureOf(fetchUserInfo(door.tenant, "u-token-0123456789"))),
      ].join("\n");
      expect(said).not.toContain(sandbox.appSecret);
      expect(said).not.toContain("code-0123456789");
      expect(said).not.toContain("u-token-0123456789");
    }
  });

  test("and the SDK prints nothing at all, whatever fails", async () => {
    sandbox.reset();
    const said: unknown[] = [];
    const hear = (...parts: unknown[]) => void said.push(parts);
    for (const way of ["log", "info", "debug", "trace", "warn", "error"] as const)
      vi.spyOn(console, way).mockImplementation(hear);
    for (const options of [{ appSecret: "wrong-wrong-wrong-wrong" }, { baseUrl: NOBODY }, {}]) {
      sandbox.faults.add({ match: "user_tasks", mode: "reset-before" });
      await failureOf(fetchResults(openDoor(sandbox, options).tenant, one, background));
    }
    vi.restoreAllMocks();
    expect(said).toEqual([]);
  });

  test("and a tenant can be printed", async () => {
    sandbox.reset();
    const door = openDoor(sandbox);
    const token = await door.tenant.token.get();
    const said = [JSON.stringify(door.tenant), inspect(door.tenant, { depth: 10 })].join("\n");
    expect(said).not.toContain(sandbox.appSecret);
    expect(said).not.toContain(token);
  });
});
