import { afterEach, describe, expect, test, vi } from "vitest";
import { exchangeCode, fetchUserInfo } from "@/lib/feishu/login";
import { fetchResults } from "@/lib/feishu/results";
import { failureOf, openDoor } from "./door";
import { interactive, one } from "./results-stage";
import { json, startScripted } from "./scripted";

const READ = "attendance/v1/user_tasks/query";
const code = { code: "c", codeVerifier: "v", redirectUri: "http://localhost/cb" };
const fine = json({ code: 0, data: {} });

afterEach(() => {
  vi.unstubAllEnvs();
});

test("a proxy in the environment is not used, for the secret would pass through it", async () => {
  const feishu = await startScripted({
    [READ]: [fine],
    "authen/v2/oauth/token": [json({ code: 0, access_token: "u-1" })],
  });
  const proxy = await startScripted({});
  for (const name of [
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "http_proxy",
    "https_proxy",
    "all_proxy",
  ])
    vi.stubEnv(name, proxy.url);
  vi.stubEnv("NO_PROXY", "");
  vi.stubEnv("no_proxy", "");
  const { tenant } = openDoor(feishu);
  await fetchResults(tenant, one, interactive);
  expect(await exchangeCode(tenant, code)).toBe("u-1");
  await Promise.all([feishu.close(), proxy.close()]);
  expect(proxy.seen).toEqual([]);
  expect(feishu.seen).toHaveLength(3);
});

test("an address with a port is a place and not a path parameter", async () => {
  const feishu = await startScripted({ [READ]: [fine] });
  expect(feishu.url).toMatch(/:\d+$/);
  await fetchResults(openDoor(feishu).tenant, one, interactive);
  await feishu.close();
  expect(feishu.seen.map(({ url }) => url.split("?")[0])).toEqual([
    "/open-apis/auth/v3/tenant_access_token/internal",
    `/open-apis/${READ}`,
  ]);
});

test("an answer that never ends in size is cut off", async () => {
  const megabyte = Buffer.alloc(1_000_000, " ");
  let sent = 0;
  const feishu = await startScripted({
    [READ]: [
      (response) => {
        const more = () => {
          while (!response.destroyed && sent < 200) {
            sent += 1;
            if (!response.write(megabyte)) return void response.once("drain", more);
          }
        };
        more();
      },
    ],
  });
  const error = await failureOf(fetchResults(openDoor(feishu).tenant, one, interactive));
  await feishu.close();
  expect(error).toMatchObject({ code: "feishu-unavailable" });
  expect(sent).toBeLessThan(150);
});

test("a body cut off in the middle is no answer", async () => {
  const feishu = await startScripted({
    [READ]: [
      (response) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
        response.write('{"code":0,');
        setImmediate(() => response.socket?.destroy());
      },
    ],
  });
  const error = await failureOf(fetchResults(openDoor(feishu).tenant, one, interactive));
  await feishu.close();
  expect(error).toMatchObject({ code: "feishu-unavailable" });
  expect(feishu.callsTo(READ)).toHaveLength(3);
});

test("code 0 at an HTTP status of failure is a failure", async () => {
  for (const [status, expected] of [
    [302, "feishu-refused"],
    [404, "feishu-refused"],
    [503, "feishu-unavailable"],
  ] as const) {
    const feishu = await startScripted({ [READ]: [json({ code: 0, data: {} }, status)] });
    const error = await failureOf(fetchResults(openDoor(feishu).tenant, one, interactive));
    await feishu.close();
    expect(error).toMatchObject({ code: expected });
  }
});

describe("signing in", () => {
  test.each([
    ["HTML", "<html>"],
    ["nothing", ""],
    ["half a JSON", '{"code":0,"access_t'],
    ["a code and no token", '{"code":0}'],
  ])("with %s for an answer fails, and the code is not spent twice", async (_, body) => {
    const feishu = await startScripted({
      "authen/v2/oauth/token": [(response) => void response.writeHead(200).end(body)],
    });
    expect(await failureOf(exchangeCode(openDoor(feishu).tenant, code))).toMatchObject({
      code: "feishu-malformed",
    });
    await feishu.close();
    expect(feishu.seen).toHaveLength(1);
  });

  test("is not led to another address", async () => {
    const feishu = await startScripted({
      "authen/v2/oauth/token": [
        (response) => void response.writeHead(307, { location: "/elsewhere" }).end(),
      ],
    });
    const error = await failureOf(exchangeCode(openDoor(feishu).tenant, code));
    await feishu.close();
    expect(error).toMatchObject({ code: "feishu-unavailable" });
    expect(feishu.seen).toHaveLength(1);
  });

  test("of nobody in particular is no sign-in: a missing company is malformed, a missing id is told", async () => {
    const feishu = await startScripted({
      "authen/v1/user_info": [
        json({ code: 0, data: { user_id: "u1", name: "n" } }),
        json({ code: 0, data: { open_id: "ou-1", tenant_key: "k", email: "a@b.test" } }),
      ],
    });
    const { tenant } = openDoor(feishu);
    expect(await failureOf(fetchUserInfo(tenant, "u-1"))).toMatchObject({
      code: "feishu-malformed",
    });
    expect(await fetchUserInfo(tenant, "u-1")).toEqual({
      employeeId: undefined,
      unionId: null,
      openId: "ou-1",
      name: "",
      tenantKey: "k",
    });
    await feishu.close();
  });
});
