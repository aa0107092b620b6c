import { describe, expect, test } from "vitest";
import { fetchResults } from "@/lib/feishu/results";
import { startSandbox } from "../sandbox/server";
import { failureOf, openDoor } from "./door";
import { interactive, one, resultsStage } from "./results-stage";
import { callsTo, NOW } from "./stage";

const { stage, read, queries, fault } = resultsStage();

describe("the token", () => {
  test("fifty cold calls ask for one token", async () => {
    const chunks = Array.from({ length: 50 }, (_, i) => ({
      ...one,
      employeeIds: [stage().sandbox.tenant.directory.people[i]?.userId ?? ""],
    }));
    await Promise.all(chunks.map((chunk) => fetchResults(stage().door.tenant, chunk, interactive)));
    expect(callsTo(stage(), "tenant_access_token/internal")).toHaveLength(1);
    expect(queries()).toHaveLength(50);
  });

  test.each(["dead-token-200", "dead-token-400"] as const)(
    "%s: it is renewed once and the call made once more",
    async (mode) => {
      await read();
      fault(mode);
      expect((await read()).records).toHaveLength(1);
      expect(callsTo(stage(), "tenant_access_token/internal")).toHaveLength(2);
      expect(queries()).toHaveLength(3);
    },
  );

  test("many calls with a revoked token renew it once together", async () => {
    await read();
    const revoked = await stage().door.tenant.token.get();
    await fetch(`${stage().sandbox.url}/__sandbox/revoke-tokens`, { method: "POST" });
    const people = stage().sandbox.tenant.directory.people.slice(20, 30);
    await Promise.all(
      people.map(({ userId }) =>
        fetchResults(stage().door.tenant, { ...one, employeeIds: [userId] }, interactive),
      ),
    );
    expect(callsTo(stage(), "tenant_access_token/internal")).toHaveLength(2);
    expect(await stage().door.tenant.token.get()).not.toBe(revoked);
  });

  test("a token that stays dead is a fault of the credentials, after two calls", async () => {
    fault("dead-token-400", 9);
    expect(await failureOf(read())).toMatchObject({
      code: "feishu-credentials",
      feishu: { code: 99991663 },
    });
    expect(queries()).toHaveLength(2);
  });

  test("it is renewed three minutes before its end", async () => {
    let now = NOW;
    stage().door = openDoor(stage().sandbox, { now: () => now });
    await read();
    now += (7200 - 181) * 1000;
    await read();
    expect(callsTo(stage(), "tenant_access_token/internal")).toHaveLength(1);
    now += 2000;
    await read();
    expect(callsTo(stage(), "tenant_access_token/internal")).toHaveLength(2);
  });

  test("two companies never share one, even under the same app id", async () => {
    const { appId } = stage().sandbox;
    const other = await startSandbox({
      now: () => NOW,
      headCount: 60,
      appId,
      appSecret: "x".repeat(32),
    });
    await read();
    const otherDoor = openDoor(other);
    expect((await fetchResults(otherDoor.tenant, one, interactive)).records).toHaveLength(1);
    await other.close();
  });

  test.each([
    ["a wrong secret, refused at HTTP 200", { appSecret: "wrong-secret-wrong-secret" }, 10014],
    ["a wrong app id, refused at HTTP 400", { appId: "cli_ffffffffffffffff" }, 10003],
  ])("%s is named", async (_, options, code) => {
    const mistaken = openDoor(stage().sandbox, options);
    expect(await failureOf(fetchResults(mistaken.tenant, one, interactive))).toMatchObject({
      code: "feishu-credentials",
      feishu: { code },
    });
    expect(queries()).toHaveLength(0);
  });
});
