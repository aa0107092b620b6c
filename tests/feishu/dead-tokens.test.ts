import { describe, expect, test } from "vitest";
import { fetchUserInfo } from "@/lib/feishu/login";
import { createRemedy } from "@/lib/feishu/remedy-writes";
import { fetchResults } from "@/lib/feishu/results";
import { failureOf, openDoor } from "./door";
import { wanted } from "./remedy-stage";
import { interactive, one } from "./results-stage";
import { json, startScripted } from "./scripted";

const TOKEN = "auth/v3/tenant_access_token/internal";
const READ = "attendance/v1/user_tasks/query";
const WRITE = "attendance/v1/user_task_remedys";
const DEAD = [99991661, 99991663, 99991664, 99991665, 99991668, 99991671];
const fine = json({ code: 0, data: {} });
const token = (name: string, more: object = { expire: 7200 }) =>
  json({ code: 0, msg: "ok", tenant_access_token: name, ...more });

const cases = DEAD.flatMap((code) => [200, 400, 401].map((status) => [code, status] as const));

describe.each(cases)("a token that is dead by code %i at HTTP %i", (code, status) => {
  test.each([READ, WRITE])(
    "is renewed once, and %s is asked once more with the new one",
    async (path) => {
      const feishu = await startScripted({
        [TOKEN]: [token("t-old"), token("t-new")],
        [path]: [json({ code, msg: "x" }, status), fine],
      });
      const { tenant } = openDoor(feishu);
      await (path === READ ? fetchResults(tenant, one, interactive) : createRemedy(tenant, wanted));
      await feishu.close();
      const sent = feishu.callsTo(path).map(({ headers }) => headers.authorization);
      expect(sent).toEqual(["Bearer t-old", "Bearer t-new"]);
      expect(feishu.callsTo(TOKEN)).toHaveLength(2);
    },
  );
});

test.each([99991668, 99991677, 20005])(
  "a person's token that is dead by code %i is not the company's: nothing is renewed or repeated",
  async (code) => {
    const feishu = await startScripted({ "authen/v1/user_info": [json({ code, msg: "x" })] });
    expect(await failureOf(fetchUserInfo(openDoor(feishu).tenant, "u-1"))).toMatchObject({
      code: "sign-in-state",
    });
    await feishu.close();
    expect(feishu.callsTo(TOKEN)).toHaveLength(0);
    const [asked, ...more] = feishu.callsTo("authen/v1/user_info");
    expect(asked?.headers.authorization).toBe("Bearer u-1");
    expect(more).toEqual([]);
  },
);

describe("how long a token is kept", () => {
  /** How many tokens ten calls need that are a number of seconds apart. */
  const tokensFor = async (answer: object, secondsApart: number) => {
    let now = 1_000_000;
    const feishu = await startScripted({ [TOKEN]: [token("t-1", answer)], [READ]: [fine] });
    const { tenant } = openDoor(feishu, { now: () => now });
    for (let i = 0; i < 10; i += 1) {
      await fetchResults(tenant, one, interactive);
      now += secondsApart * 1000;
    }
    await feishu.close();
    return feishu.callsTo(TOKEN).length;
  };

  test("is read from the answer and never assumed", async () => {
    expect(await tokensFor({ expire: 7200 }, 700)).toBe(1);
    expect(await tokensFor({ expire: 3600 }, 700)).toBe(2);
  });

  test.each([180, 120, 60])(
    "is half of it when only %i seconds are left, so that not every call asks",
    async (expire) => {
      expect(await tokensFor({ expire }, 1)).toBe(1);
      expect(await tokensFor({ expire }, expire)).toBe(10);
    },
  );

  test.each([{}, { expire: null }, { expire: "soon" }])("is never for ever: %j", async (answer) => {
    expect(await tokensFor(answer, 600)).toBe(10);
    expect(await tokensFor(answer, 1)).toBe(1);
  });

  test.each([0, -5])(
    "is not at all when %i seconds are left, and each call still goes out once",
    async (expire) => {
      expect(await tokensFor({ expire }, 1)).toBe(10);
    },
  );
});

describe("an answer for a token", () => {
  const ask = async (...answers: ReturnType<typeof json>[]) => {
    const feishu = await startScripted({ [TOKEN]: answers, [READ]: [fine] });
    const work = fetchResults(openDoor(feishu).tenant, one, interactive);
    const error = await work.then(
      () => null,
      (failure: unknown) => failure,
    );
    await feishu.close();
    return { error, tokens: feishu.callsTo(TOKEN), reads: feishu.callsTo(READ) };
  };

  test.each([
    [10003, 200],
    [10003, 400],
    [10014, 200],
    [10014, 400],
    [99991543, 400],
  ])(
    "refused with %i at HTTP %i is a fault of the credentials, asked for once",
    async (code, status) => {
      const { error, tokens, reads } = await ask(json({ code, msg: "x" }, status));
      expect(error).toMatchObject({
        code: "feishu-credentials",
        feishu: { code, httpStatus: status },
      });
      expect([tokens.length, reads.length]).toEqual([1, 0]);
    },
  );

  test("without a token in it is malformed, and nothing is asked with an empty one", async () => {
    for (const answer of [{ code: 0 }, { code: 0, tenant_access_token: "" }]) {
      const { error, reads } = await ask(json(answer));
      expect(error).toMatchObject({ code: "feishu-malformed" });
      expect(reads).toHaveLength(0);
    }
  });

  test("that fails once is asked for again, and it was asked without any authorization", async () => {
    const { error, tokens } = await ask(json({}, 502), token("t-1"));
    expect(error).toBeNull();
    expect(tokens).toHaveLength(2);
    expect(tokens[0]?.headers.authorization).toBeUndefined();
    expect(JSON.parse(tokens[0]?.body ?? "")).toEqual({
      app_id: "cli_scripted",
      app_secret: "scripted-secret-0123456789",
    });
  });

  test("that fails for all who wait is asked for anew by the next", async () => {
    const refused = json({ code: 10014, msg: "x" });
    const feishu = await startScripted({ [TOKEN]: [refused, token("t-1")], [READ]: [fine] });
    const { tenant } = openDoor(feishu);
    const both = await Promise.allSettled([tenant.token.get(), tenant.token.get()]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await tenant.token.get()).toBe("t-1");
    await feishu.close();
    expect(feishu.callsTo(TOKEN)).toHaveLength(2);
  });
});
