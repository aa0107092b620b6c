import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { adoptRuntime } from "@/lib/services/runtime";
import { readAudit } from "@/lib/store/audit";
import { writeFact } from "@/lib/store/facts";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { ask, loadRoutes, SITE } from "./surface";

const ID_SCOPE = "contact:user.employee_id:readonly";

const cookieIn = (answer: Response, name: string): string => {
  const pair = answer.headers.getSetCookie().find((each) => each.startsWith(`${name}=`));
  return pair?.split(";")[0] ?? "";
};

describe("signing in", () => {
  const world = openWorld();
  let routes: Awaited<ReturnType<typeof loadRoutes>> = [];
  beforeAll(async () => {
    routes = await loadRoutes();
  });
  beforeEach(() => {
    adoptRuntime(world().runtime);
  });

  const begin = async (returnTo = "/team?month=2026-11") => {
    const query = new URLSearchParams({ returnTo });
    const answer = await ask(routes, "GET", `/api/auth/login?${query}`);
    const page = new URL(answer.headers.get("location") ?? SITE);
    return { answer, page, attempt: cookieIn(answer, "rollcall_sign_in") };
  };
  /** Feishu's page, where somebody is picked: the address it sends the browser back to. */
  const pick = async (page: URL, userId: string) => {
    const link = new URL("/__sandbox/sign-in", page);
    link.search = page.search;
    link.searchParams.set("user_id", userId);
    const answer = await fetch(link, { redirect: "manual" });
    const back = new URL(answer.headers.get("location") ?? SITE);
    return back.pathname + back.search;
  };
  const callback = async (target: string, cookie: string) => {
    const answer = await ask(routes, "GET", target, { ...(cookie && { cookie }) });
    const to = new URL(answer.headers.get("location") ?? "about:blank");
    return { answer, to, session: cookieIn(answer, "rollcall_session") };
  };
  const signIn = async (userId: string, returnTo?: string) => {
    const { page, attempt } = await begin(returnTo);
    return callback(await pick(page, userId), attempt);
  };
  const me = async (cookie: string) => (await ask(routes, "GET", "/api/me", { cookie })).status;
  const errorOf = ({ to, session }: { to: URL; session: string }) => {
    expect(session).toBe("");
    expect(to.pathname).toBe("/sign-in");
    return to.searchParams.get("error");
  };

  it("goes to Feishu with a state and a PKCE challenge, and comes back where it began", async () => {
    const { page, attempt } = await begin();
    expect(page.searchParams.get("code_challenge_method")).toBe("S256");
    expect(page.searchParams.get("code_challenge")).toMatch(/^[\w-]{43}$/);
    expect(page.searchParams.get("state")).toMatch(/^[\w-]{20,}$/);
    const { answer, to, session } = await callback(await pick(page, cast.employee.userId), attempt);
    expect(to.href).toBe(`${SITE}/team?month=2026-11`);
    expect(await me(session)).toBe(200);
    const set = answer.headers.getSetCookie().join("\n");
    expect(set).toMatch(/rollcall_session=[^\n]+HttpOnly[^\n]*SameSite=lax/i);
    expect(set).toMatch(/rollcall_sign_in=;[^\n]*Expires=Thu, 01 Jan 1970/);
    const { entries } = await readAudit(world().runtime.store, { action: "sign-in", limit: 9 });
    expect(entries[0]).toMatchObject({ actorId: cast.employee.userId, outcome: "done" });
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example/",
    "/\t/evil.example",
    "evil",
  ])("does not begin when it would end on another site (%j)", async (returnTo) => {
    const { answer } = await begin(returnTo);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: "bad-request" });
  });

  it("keeps the page that was wanted through a refused attempt, and only one that it sealed itself", async () => {
    const { page, attempt } = await begin();
    const target = await pick(page, cast.employee.userId);
    const foreign = target.replace(/state=[^&]+/, "state=guessed");
    const refused = await callback(foreign, attempt);
    expect(errorOf(refused)).toBe("sign-in-state");
    expect(refused.to.searchParams.get("returnTo")).toBe("/team?month=2026-11");
    const forged = await callback(`${target}&returnTo=%2F%2Fevil.example`, "rollcall_sign_in=x");
    expect(forged.to.searchParams.has("returnTo")).toBe(false);
  });

  it("fails with a foreign state, without its cookie, and with a forged one", async () => {
    const { page, attempt } = await begin();
    const target = await pick(page, cast.employee.userId);
    const foreign = target.replace(/state=[^&]+/, "state=guessed");
    expect(errorOf(await callback(foreign, attempt))).toBe("sign-in-state");
    expect(errorOf(await callback(target, ""))).toBe("sign-in-state");
    for (const forged of [
      "x",
      "Fe26.2*1*a*b*c*d*e*f~2",
      attempt.slice(17).replace(/\*[^*]+\*/, "*00*"),
      "Fe26.2**~2",
    ])
      expect(errorOf(await callback(target, `rollcall_sign_in=${forged}`))).toBe("sign-in-state");
  });

  it("fails with the cookie of another attempt, because its PKCE verifier does not fit", async () => {
    const [mine, other] = [await begin(), await begin()];
    const target = await pick(mine.page, cast.employee.userId);
    const crossed = target.replace(/state=[^&]+/, `state=${other.page.searchParams.get("state")}`);
    expect(errorOf(await callback(crossed, other.attempt))).toBe("sign-in-state");
  });

  it("fails when a code is used a second time, or the person said no", async () => {
    const { page, attempt } = await begin();
    const target = await pick(page, cast.employee.userId);
    expect((await callback(target, attempt)).session).not.toBe("");
    expect(errorOf(await callback(target, attempt))).toBe("sign-in-state");
    const state = page.searchParams.get("state");
    const denied = `/api/auth/callback?error=access_denied&state=${state}`;
    expect(errorOf(await callback(denied, attempt))).toBe("sign-in-denied");
  });

  it("fails for people who have left or are frozen", async () => {
    expect(errorOf(await signIn(cast.resigned.userId))).toBe("sign-in-denied");
    expect(errorOf(await signIn(cast.frozen.userId))).toBe("sign-in-denied");
  });

  it("leaves a line in the audit log when it fails, with who it was once that is known", async () => {
    const { to } = await callback("/api/auth/callback?code=x&state=y", "");
    expect(to.searchParams.get("error")).toBe("sign-in-state");
    const { page, attempt } = await begin();
    const target = await pick(page, cast.employee.userId);
    const known = world().sandbox.tenant.directory.person(cast.employee.userId);
    if (known)
      world().sandbox.tenant.contactRange = { departments: ["D001"], users: [], rootCode: 40014 };
    expect(errorOf(await callback(target, attempt))).toBe("feishu-range");
    world().sandbox.tenant.contactRange = undefined;
    const { entries } = await readAudit(world().runtime.store, { action: "sign-in", limit: 2 });
    expect(entries).toMatchObject([
      { actorId: cast.employee.userId, outcome: "refused: feishu-range" },
      { actorId: "", employeeId: null, outcome: "refused: sign-in-state" },
    ]);
  });

  it("cannot fill the audit log by failing over and over", async () => {
    const failing = () => callback("/api/auth/callback?code=x&state=y", "");
    for (let i = 0; i < 130; i += 1) await failing();
    const { entries } = await readAudit(world().runtime.store, { action: "sign-in", limit: 200 });
    expect(entries.filter(({ actorId }) => actorId === "").length).toBeLessThan(125);
  });

  it("ends what somebody else left open under an id that is now another person's", async () => {
    const { directory } = world().sandbox.tenant;
    const [before, after] = [cast.cancelled, cast.revoked].map(({ userId }) =>
      directory.person(userId),
    );
    const { session } = await signIn(cast.cancelled.userId);
    expect(await me(session)).toBe(200);
    if (before) directory.rename(before, "renamed9");
    if (after) directory.rename(after, cast.cancelled.userId);
    const again = await signIn(cast.cancelled.userId);
    expect([await me(session), await me(again.session)]).toEqual([401, 200]);
  });

  it("fails and names the missing scope's step when Feishu withholds the user id", async () => {
    const { page, attempt } = await begin();
    const target = await pick(page, cast.employee.userId);
    world().sandbox.tenant.scopes.delete(ID_SCOPE);
    const refused = await callback(target, attempt);
    world().sandbox.tenant.scopes.add(ID_SCOPE);
    expect(errorOf(refused)).toBe("sign-in-scope");
  });

  it("fails for another company, whether its key is configured or was seen first", async () => {
    await writeFact(world().runtime.store, "tenant_key", "another");
    expect(errorOf(await signIn(cast.employee.userId))).toBe("sign-in-tenant");
    await writeFact(world().runtime.store, "tenant_key", world().sandbox.tenantKey);
    const { runtime } = world();
    const preset = { ...runtime.config, feishuTenantKey: "another" };
    adoptRuntime({ ...runtime, config: preset });
    expect(errorOf(await signIn(cast.employee.userId))).toBe("sign-in-tenant");
  });

  it("works for somebody whom the mirrored directory does not have yet", async () => {
    const { runtime } = world();
    const { session } = await signIn(cast.london.userId);
    await runtime.store.write((db) => db.execute("delete from people"));
    await writeFact(runtime.store, "directory_refreshed_at", "1");
    const again = await signIn(cast.london.userId);
    const url = `/api/employees/${cast.london.userId}/windows?date=2026-11-17`;
    expect((await ask(routes, "GET", url, { cookie: again.session })).status).toBe(200);
    expect(await me(session)).toBe(200);
  });
});
