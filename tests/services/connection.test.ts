import { describe, expect, it } from "vitest";
import { CHECK_IDS } from "@/lib/contract/lists";
import { ENDPOINTS } from "@/lib/feishu/endpoints";
import { SCOPES } from "@/lib/services/connection-sights";
import { cast } from "../sandbox/cast";
import { connectionStage } from "./connection-stage";

const OWN = new Set(["tenant", "directory", "calls"]);
const { stage, checked, answerAll } = connectionStage();

describe("the connection", () => {
  it("has nothing failing where everything is granted", async () => {
    answerAll("known");
    const { checks, failing, of } = await checked();
    expect(failing).toEqual([]);
    const open = checks.filter(({ state }) => state !== "ok").map(({ id }) => id);
    expect(open).toEqual(["redirect"]);
    const then = await checked({ cameBack: true });
    expect(then.checks.every(({ state }) => state === "ok")).toBe(true);
    expect(of("data-range")).toMatchObject({ people: 0, of: 50 });
  });

  it("is told in the order of mending, every check once", async () => {
    const { checks } = await checked();
    expect(checks.map(({ id }) => id)).toEqual(CHECK_IDS.filter((id) => !OWN.has(id)));
  });

  it("has a check for every scope that a call needs", () => {
    const needed = Object.values(ENDPOINTS).flatMap(({ scopes }): readonly string[] => scopes);
    const known: readonly string[] = Object.values(SCOPES).flat();
    expect(needed.filter((scope) => !known.includes(scope))).toEqual([]);
  });

  const ALONE = {
    "attendance:task:readonly": "read-attendance",
    "attendance:task": "write-remedies",
    "attendance:rule:readonly": "read-rules",
    "contact:contact.base:readonly": "read-directory",
    "contact:user.employee_id:readonly": "user-ids",
    "im:message:send_as_bot": "send-messages",
    "contact:department.base:readonly": "department-fields",
    "contact:department.organize:readonly": "department-fields",
    "contact:user.base:readonly": "person-fields",
    "contact:user.department:readonly": "person-fields",
    "contact:user.employee:readonly": "person-fields",
  } as const satisfies Record<string, (typeof CHECK_IDS)[number]>;

  it("is tried below without every scope that a call may need, alternatives aside", () => {
    const tried = Object.keys(ALONE);
    const firsts = Object.values(ENDPOINTS).flatMap(({ scopes }) => scopes[0] ?? []);
    expect(firsts.filter((scope) => !tried.includes(scope))).toEqual([]);
  });

  it.each(Object.entries(ALONE))("names %s when that alone is missing", async (scope, id) => {
    answerAll("known");
    stage().sandbox.tenant.scopes.delete(scope);
    const { checks, failing, of } = await checked();
    const open = checks.filter(({ state }) => state === "failing" || state === "unknown");
    expect(open.map((check) => check.id)).toEqual([id, "redirect"]);
    expect(failing).toEqual(id === "send-messages" ? [] : [id]);
    expect(of(id)?.scopes?.[0]).toBe(scope);
    if (!id.endsWith("fields")) expect(of(id)).toMatchObject({ feishuCode: 99991672 });
    if (!id.endsWith("fields") && failing.length > 0) expect(of(id)?.code).toBe("feishu-scope");
  });

  it("asks to enable the bot when only that is missing, and fails for nothing else", async () => {
    stage().sandbox.tenant.settings.bot = "off";
    const { failing, of } = await checked();
    expect(failing).toEqual([]);
    expect(of("send-messages")).toMatchObject({ state: "unknown", feishuCode: 230006 });
    expect(of("send-messages")?.code).toBeUndefined();
  });

  it("reaches nobody by trying", async () => {
    await checked();
    expect(stage().sandbox.tenant.messages).toEqual([]);
  });

  it("names every missing scope at once", async () => {
    stage().sandbox.tenant.scopes = new Set(["contact:contact.base:readonly"]);
    const { failing, of } = await checked();
    expect(failing).toEqual(["user-ids", "read-attendance", "read-rules", "write-remedies"]);
    expect(of("person-fields")?.state).toBe("skipped");
    expect(of("reach")?.state).toBe("ok");
    expect(of("address")?.state).toBe("ok");
  });

  it("names the fields that Feishu leaves out", async () => {
    stage().sandbox.tenant.scopes.delete("contact:user.employee:readonly");
    stage().sandbox.tenant.scopes.delete("contact:user.department:readonly");
    expect((await checked()).of("person-fields")).toEqual({
      id: "person-fields",
      state: "failing",
      fields: ["department_ids", "employee_no"],
      scopes: ["contact:user.department:readonly", "contact:user.employee:readonly"],
    });
  });
});

describe("a refusal of everything", () => {
  it.each(["open-apis", "contact|attendance"])(
    "of our address (%s) is that alone",
    async (match) => {
      stage().sandbox.faults.add({ match, mode: "code", code: 99991401 });
      const { failing, of } = await checked();
      expect(failing).toEqual(["address"]);
      expect(of("address")).toMatchObject({ code: "feishu-address", feishuCode: 99991401 });
      expect(of("read-attendance")?.state).toBe("skipped");
    },
  );

  it("for a wrong secret is one of the credentials, and nothing else is asked", async () => {
    const { failing, of } = await checked({ door: { appSecret: "wrong-wrong-wrong-wrong" } });
    expect(failing).toEqual(["token"]);
    expect(of("token")).toMatchObject({ code: "feishu-credentials", feishuCode: 10014 });
    expect(stage().sandbox.calls).toHaveLength(1);
  });

  it("for an app that was disabled is one of the credentials", async () => {
    stage().sandbox.faults.add({ match: "contact", mode: "code", code: 99991662 });
    expect((await checked()).failing).toEqual(["token"]);
  });

  it("for a used-up quota is that alone", async () => {
    stage().sandbox.faults.add({ match: "contact", mode: "code", code: 99991403 });
    expect((await checked()).failing).toEqual(["quota"]);
  });

  it.each(["reset-before", "html", "500"] as const)(
    "by a Feishu that is down (%s) is no word about the app",
    async (mode) => {
      stage().sandbox.faults.add({ match: ".", mode });
      const { checks, failing } = await checked();
      expect(failing).toEqual(["reach"]);
      const rest = checks.filter(({ id }) => id !== "reach" && id !== "redirect");
      expect(new Set(rest.map(({ state }) => state))).toEqual(new Set(["skipped"]));
    },
  );

  it("half-way leaves what was seen and makes no guess about the rest", async () => {
    stage().sandbox.faults.add({ match: "user_tasks", mode: "500" });
    const { failing, of } = await checked();
    expect(failing).toEqual(["reach"]);
    expect(of("read-directory")?.state).toBe("ok");
    expect(of("read-attendance")).toMatchObject({ state: "unknown", code: "feishu-unavailable" });
    expect(of("write-remedies")?.state).toBe("skipped");
  });
});

describe("how far the app sees", () => {
  it("into attendance is counted over a sample of people", async () => {
    answerAll("unauthorized");
    expect((await checked()).of("data-range")).toMatchObject({
      ...{ state: "failing", people: 50, of: 50 },
    });
  });

  it("into attendance is a question for a person when a few are not answered", async () => {
    answerAll("known");
    const { directory } = stage().sandbox.tenant;
    for (const person of directory.people.slice(0, 60))
      Object.assign(person, { attendance: "invalid" });
    expect((await checked()).of("data-range")?.state).toBe("unknown");
  });

  it("into the company is a question for a person when it is only a part", async () => {
    stage().sandbox.faults.add({ match: "departments/0/children", mode: "code", code: 40004 });
    const { failing, of } = await checked();
    expect(failing).toEqual([]);
    expect(of("contact-range")?.state).toBe("unknown");
  });
});

describe("the listed administrators", () => {
  it("must be people who work here, by user_id", async () => {
    const admins = [cast.admin.userId, "ou_0123", cast.resigned.userId];
    expect((await checked({ admins })).of("admins")).toMatchObject({
      ...{ state: "failing", people: 2, of: 3 },
    });
  });

  it("are missed when there are none", async () => {
    expect((await checked({ admins: [] })).of("admins")).toMatchObject({ state: "unknown", of: 0 });
  });
});

it("never shows the secret or a token, whatever happens", async () => {
  const { sandbox } = stage();
  for (const mode of [null, "500", "html", "code", "dead-token-400"] as const) {
    sandbox.reset();
    const token = await stage().door.tenant.token.get();
    if (mode) sandbox.faults.add({ match: "contact|attendance", mode, code: 99991672 });
    const said = JSON.stringify(await checked());
    expect(said).not.toContain(sandbox.appSecret);
    expect(said).not.toContain(token);
    expect(said).not.toMatch(/injected by|sandbox|doctype/i);
  }
});
