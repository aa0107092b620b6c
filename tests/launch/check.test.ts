import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { cast } from "@/tests/sandbox/cast";
import { type Sandbox, startSandbox } from "@/tests/sandbox/server";
import { buildStub, remove, run } from "@/tests/support/launched";

let folder = "";
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ headCount: 60 });
  folder = await buildStub();
});
beforeEach(() => sandbox.reset());
afterAll(async () => {
  await sandbox.close();
  remove(folder);
});

/** A complete configuration; nobody listens where its database is. */
const configuration = () => ({
  FEISHU_APP_ID: sandbox.appId,
  FEISHU_APP_SECRET: sandbox.appSecret,
  FEISHU_BASE_URL: sandbox.url,
  FEISHU_ACCOUNTS_URL: sandbox.url,
  APP_URL: "https://rollcall.example.com",
  SESSION_SECRET: "0123456789abcdef0123456789abcdef",
  ADMIN_USER_IDS: cast.admin.userId,
  DATABASE_URL: "postgres://127.0.0.1:9/nobody",
  LANG: "en_US.UTF-8",
});

const check = async (more: Record<string, string> = {}) => {
  const { exit, output } = run(folder, { ...configuration(), ...more }, "check");
  return { code: await exit, said: output() };
};

it("exits with 0 when nothing fails, without a database and without the packages of a clone", async () => {
  const { code, said } = await check();
  expect([code, said]).toEqual([0, expect.stringContaining("✓ Read attendance · Works")]);
  expect(said).toContain("https://rollcall.example.com/api/auth/callback");
  expect(said).not.toContain("✗");
});

it("names the missing scope and the step that mends it, and exits with 1", async () => {
  sandbox.tenant.scopes.delete("attendance:task");
  const { code, said } = await check();
  expect(code).toBe(1);
  expect(said).toContain("✗ Submit and decide corrections · Failing");
  expect(said).toContain("→ Grant attendance:task under Permissions & Scopes");
  expect(said).toContain("99991672");
  expect(said).toContain("1 failing");
});

it("speaks Chinese where the terminal does", async () => {
  sandbox.tenant.scopes.delete("contact:user.department:readonly");
  const { said } = await check({ LANG: "zh_CN.UTF-8" });
  expect(said).toContain("飞书没有给出这些字段：department_ids");
  expect(said).toContain("开通 contact:user.department:readonly");
});

it("never prints the secret or a token", async () => {
  sandbox.faults.add({ match: "contact|attendance", mode: "code", code: 99991663 });
  const wrong = "wrong-wrong-wrong-wrong";
  const said = [
    (await check()).said,
    (await check({ FEISHU_APP_SECRET: wrong })).said,
    (await check({ FEISHU_BASE_URL: "http://127.0.0.1:9" })).said,
  ].join("\n");
  expect(said).not.toContain(sandbox.appSecret);
  expect(said).not.toContain(wrong);
  expect(said).not.toMatch(/\bt-\w{20}/);
});

it("explains every missing variable as start-up does, and exits with 1", async () => {
  const { exit, output } = run(folder, {}, "check");
  expect(await exit).toBe(1);
  for (const name of ["FEISHU_APP_ID", "FEISHU_APP_SECRET", "APP_URL", "SESSION_SECRET"])
    expect(output()).toContain(`${name} is not set`);
});

it("runs from the sources of a clone too", () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [...["--conditions=react-server", "--import", "tsx", "lib/services/check-command.ts"]],
    { env: { NODE_ENV: "test", PATH: process.env.PATH, FEISHU_APP_ID: "" }, encoding: "utf8" },
  );
  expect([status, stderr]).toEqual([1, expect.stringContaining("FEISHU_APP_ID is not set")]);
});
