import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { authorizeUrl, exchangeCode, fetchUserInfo } from "@/lib/feishu/login";
import { cast } from "../sandbox/cast";
import { type Sandbox, startSandbox } from "../sandbox/server";
import { type Door, failureOf, openDoor } from "./door";
import { json, startScripted } from "./scripted";

const redirectUri = "http://localhost:3000/api/auth/callback";
let sandbox: Sandbox;
let door: Door;

beforeAll(async () => {
  sandbox = await startSandbox({ headCount: 60, ratePerSecond: 10_000 });
});
beforeEach(() => {
  sandbox.reset();
  door = openDoor(sandbox);
});
afterAll(() => sandbox.close());

/** Walks through Feishu's page as the person and gives what comes back to the app. */
const pick = async (userId: string) => {
  const codeVerifier = randomBytes(32).toString("base64url");
  const codeChallenge = createHash("sha256").update(codeVerifier).digest("base64url");
  const page = new URL(authorizeUrl(door.tenant, { state: "s&1", codeChallenge, redirectUri }));
  expect((await fetch(page)).status).toBe(200);
  page.pathname = "/__sandbox/sign-in";
  page.searchParams.set("user_id", userId);
  const answer = await fetch(page, { redirect: "manual" });
  const back = new URL(answer.headers.get("location") ?? "", page);
  return {
    code: back.searchParams.get("code") ?? "",
    state: back.searchParams.get("state"),
    codeVerifier,
  };
};

describe("signing in", () => {
  test("gives who it is, in which company", async () => {
    const { code, state, codeVerifier } = await pick(cast.manager.userId);
    expect(state).toBe("s&1");
    const token = await exchangeCode(door.tenant, { code, codeVerifier, redirectUri });
    const known = sandbox.tenant.directory.person(cast.manager.userId);
    expect(await fetchUserInfo(door.tenant, token)).toEqual({
      employeeId: cast.manager.userId,
      unionId: known?.unionId,
      openId: known?.openId,
      name: cast.manager.name,
      tenantKey: sandbox.tenantKey,
    });
  });

  test("a code works once, with its own verifier and its own address", async () => {
    const { code, codeVerifier } = await pick(cast.manager.userId);
    const exchange = (change: object) =>
      exchangeCode(door.tenant, { code, codeVerifier, redirectUri, ...change });
    for (const change of [
      { codeVerifier: "x".repeat(43) },
      { redirectUri: "http://localhost/other" },
      { code: "nonsense" },
    ])
      expect(await failureOf(exchange(change))).toMatchObject({ code: "sign-in-state" });
    await exchange({});
    expect(await failureOf(exchange({}))).toMatchObject({
      code: "sign-in-state",
      feishu: { code: 20065 },
    });
  });

  test("takes a permit for each of its calls, like any other", async () => {
    const { code, codeVerifier } = await pick(cast.manager.userId);
    const token = await exchangeCode(door.tenant, { code, codeVerifier, redirectUri });
    await fetchUserInfo(door.tenant, token);
    const now = { n: 1, priority: "interactive" };
    expect(door.permits).toEqual([
      { endpoint: "authen/v2/oauth/token", ...now },
      { endpoint: "authen/v1/user_info", ...now },
    ]);
  });

  test("is never tried again: a code may have been spent", async () => {
    const { code, codeVerifier } = await pick(cast.manager.userId);
    sandbox.faults.add({ match: "oauth/token", mode: "reset-after" });
    const work = exchangeCode(door.tenant, { code, codeVerifier, redirectUri });
    expect(await failureOf(work)).toMatchObject({ code: "feishu-unavailable" });
    expect(sandbox.calls.filter(({ path }) => path.endsWith("oauth/token"))).toHaveLength(1);
  });

  test("a wrong secret is a fault of the set-up", async () => {
    const { code, codeVerifier } = await pick(cast.manager.userId);
    const mistaken = openDoor(sandbox, { appSecret: "wrong" });
    const work = exchangeCode(mistaken.tenant, { code, codeVerifier, redirectUri });
    expect(await failureOf(work)).toMatchObject({ code: "feishu-credentials" });
  });

  test("a dead user token is not our token: nothing is renewed", async () => {
    expect(await failureOf(fetchUserInfo(door.tenant, "u-nothing"))).toMatchObject({
      code: "sign-in-state",
    });
    expect(sandbox.calls.some(({ path }) => path.includes("tenant_access_token"))).toBe(false);
  });

  test("without the scope for ids there is a person without one", async () => {
    const { code, codeVerifier } = await pick(cast.manager.userId);
    const token = await exchangeCode(door.tenant, { code, codeVerifier, redirectUri });
    sandbox.tenant.scopes.delete("contact:user.employee_id:readonly");
    expect((await fetchUserInfo(door.tenant, token)).employeeId).toBeUndefined();
  });

  test.each([
    [20008, "sign-in-unknown"],
    [20021, "sign-in-denied"],
    [20022, "sign-in-denied"],
    [99991677, "sign-in-state"],
  ])("user_info code %i at HTTP 200 is %s", async (code, expected) => {
    const feishu = await startScripted({ "authen/v1/user_info": [json({ code, msg: "x" })] });
    const error = await failureOf(fetchUserInfo(openDoor(feishu).tenant, "u-1"));
    await feishu.close();
    expect(error).toMatchObject({ code: expected, feishu: { code } });
  });

  test("an answer that takes too long ends", async () => {
    const feishu = await startScripted({ "authen/v2/oauth/token": [() => {}] });
    const { tenant } = openDoor(feishu, { timeoutMs: 60 });
    const work = exchangeCode(tenant, { code: "c", codeVerifier: "v", redirectUri });
    expect(await failureOf(work)).toMatchObject({ code: "feishu-unavailable" });
    await feishu.close();
  });

  test("sends only what the exchange needs, without the company's token", async () => {
    const feishu = await startScripted({
      "authen/v2/oauth/token": [json({ code: 0, access_token: "u-1", expires_in: 7200 })],
    });
    const { tenant } = openDoor(feishu);
    expect(await exchangeCode(tenant, { code: "c", codeVerifier: "v", redirectUri })).toBe("u-1");
    await feishu.close();
    expect(feishu.seen).toHaveLength(1);
    expect(feishu.seen[0]?.headers.authorization).toBeUndefined();
  });
});
