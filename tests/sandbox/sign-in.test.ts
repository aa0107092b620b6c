import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callerOf, dig } from "./caller";
import { cast } from "./cast";
import { type Sandbox, startSandbox } from "./server";

const CALLBACK = "http://app.test/api/auth/callback";
const VERIFIER = "v".repeat(64);
const CHALLENGE = createHash("sha256").update(VERIFIER).digest("base64url");

let sandbox: Sandbox;
let call: ReturnType<typeof callerOf>;
let clock = 0;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => clock, redirectUris: [CALLBACK] });
  call = callerOf(sandbox);
});
beforeEach(() => {
  clock = Date.parse("2026-11-21T10:00:00+08:00");
  sandbox.reset();
});
afterAll(() => sandbox.close());

function authorize(changes: Record<string, string> = {}): string {
  const search = new URLSearchParams({
    client_id: sandbox.appId,
    response_type: "code",
    redirect_uri: CALLBACK,
    state: "s t/a+te",
    code_challenge: CHALLENGE,
    code_challenge_method: "S256",
    ...changes,
  });
  return `/open-apis/authen/v1/authorize?${search}`;
}

/** Opens the page, follows the link that carries the attribute, and gives where it led. */
async function choose(attribute: string, changes: Record<string, string> = {}): Promise<URL> {
  const page = await call.get(authorize(changes), {});
  const link = new RegExp(`<a[^>]*${attribute}[^>]*href="([^"]+)"`).exec(page.text)?.[1] ?? "";
  const answer = await call.get(link.replaceAll("&amp;", "&"), {});
  return new URL(answer.headers.get("location") ?? "");
}

async function codeFor(userId: string, changes: Record<string, string> = {}): Promise<string> {
  return (await choose(`data-user-id="${userId}"`, changes)).searchParams.get("code") ?? "";
}

function exchange(code: string, changes: Record<string, string> = {}) {
  const body = {
    grant_type: "authorization_code",
    client_id: sandbox.appId,
    client_secret: sandbox.appSecret,
    code,
    redirect_uri: CALLBACK,
    code_verifier: VERIFIER,
    ...changes,
  };
  return call.post("/open-apis/authen/v2/oauth/token", body, {});
}

function userInfo(token: unknown) {
  return call.get("/open-apis/authen/v1/user_info", { authorization: `Bearer ${token}` });
}

describe("the authorize page", () => {
  test("lists the cast and hands back the state that it was given", async () => {
    const page = await call.get(authorize(), {});
    expect(page.text).toContain(`data-user-id="${cast.manager.userId}"`);
    expect(page.text).toContain("研发部负责人，管理 60 人");
    const back = await choose(`data-user-id="${cast.manager.userId}"`);
    expect(back.searchParams.get("state")).toBe("s t/a+te");
    expect(back.searchParams.get("code")).toMatch(/^\w{64}$/);
  });

  test("denying leads back with access_denied", async () => {
    const back = await choose("data-deny");
    expect(Object.fromEntries(back.searchParams)).toEqual({
      error: "access_denied",
      state: "s t/a+te",
    });
  });

  test.each([
    ["an unknown app", { client_id: "cli_0000000000000000" }, "20048"],
    ["a redirect_uri off the list", { redirect_uri: "http://app.test/other" }, "20029"],
    ["another response type", { response_type: "token" }, "20001"],
    ["a scope that is not enabled", { scope: "contact:user.phone:readonly" }, "20027"],
  ])("%s gets an error page and no redirect", async (_, changes, code) => {
    const page = await call.get(authorize(changes), {});
    expect(page.status).toBe(400);
    expect(page.text).toContain(code);
  });

  test("what came in the address is never markup", async () => {
    const page = await call.get(authorize({ state: '"><script>x' }), {});
    expect(page.text).not.toContain("<script>x");
  });
});

describe("the token endpoint", () => {
  test("gives a flat answer with which user_info names the person and the tenant", async () => {
    const answer = await exchange(await codeFor(cast.employee.userId));
    expect(answer.json).toMatchObject({ code: 0, token_type: "Bearer", expires_in: 7200 });
    expect(dig(answer.json, "refresh_token")).toBeUndefined();
    const info = await userInfo(dig(answer.json, "access_token"));
    expect(dig(info.json, "data")).toMatchObject({
      user_id: cast.employee.userId,
      tenant_key: sandbox.tenantKey,
    });
  });

  test("takes a code once and for five minutes", async () => {
    const code = await codeFor(cast.employee.userId);
    expect(await exchange(code)).toMatchObject({ code: 0 });
    expect(await exchange(code)).toMatchObject({ status: 400, code: 20065 });
    const late = await codeFor(cast.employee.userId);
    clock += 300_000;
    expect(await exchange(late)).toMatchObject({ code: 20004 });
    expect(await exchange("no-such-code")).toMatchObject({ code: 20003 });
  });

  test.each([
    ["another verifier", { code_verifier: "w".repeat(64) }, 20049],
    ["another redirect_uri", { redirect_uri: "http://app.test/other" }, 20071],
    ["a wrong secret", { client_secret: "no" }, 20002],
    ["another grant type", { grant_type: "password" }, 20036],
  ])("refuses %s", async (_, changes, code) => {
    const answer = await exchange(await codeFor(cast.employee.userId), changes);
    expect(answer).toMatchObject({ status: 400, code });
  });

  test("gives a refresh token for offline_access and takes it once", async () => {
    const code = await codeFor(cast.employee.userId, { scope: "offline_access" });
    const refresh_token = String(dig((await exchange(code)).json, "refresh_token"));
    const refresh = () => exchange("", { grant_type: "refresh_token", refresh_token });
    expect(await refresh()).toMatchObject({ code: 0 });
    expect(await refresh()).toMatchObject({ code: 20064 });
  });
});

describe("user_info", () => {
  test.each([
    ["resigned", 20021],
    ["frozen", 20022],
  ] as const)("of someone %s is an error at HTTP 200", async (key, code) => {
    const answer = await exchange(await codeFor(cast[key].userId));
    const info = await userInfo(dig(answer.json, "access_token"));
    expect(info).toMatchObject({ status: 200, code });
  });

  test("has no user_id without the scope, and refuses an unknown token at HTTP 200", async () => {
    const answer = await exchange(await codeFor(cast.employee.userId));
    await call.post("/__sandbox/scopes", { scopes: [] });
    const info = await userInfo(dig(answer.json, "access_token"));
    expect(Object.keys(Object(dig(info.json, "data")))).not.toContain("user_id");
    expect(await userInfo("u-1")).toMatchObject({ status: 200, code: 20005 });
  });
});
