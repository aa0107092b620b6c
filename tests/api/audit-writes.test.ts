import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { adoptRuntime } from "@/lib/services/runtime";
import { readAudit } from "@/lib/store/audit";
import { cast } from "../sandbox/cast";
import { CREATE, PROCESS, writesTo } from "../services/feishu-side";
import { openWorld } from "../support/world";
import { type Attempt, by, DONE, REFUSED, SUBMIT, submit } from "./audit-attempts";
import { type Asking, ask, loadRoutes, sessionOf } from "./surface";

describe("the audit log of what changes something", () => {
  const world = openWorld({ TELL_PEOPLE: "1" });
  let routes: Awaited<ReturnType<typeof loadRoutes>> = [];
  beforeAll(async () => {
    routes = await loadRoutes();
  });
  beforeEach(() => adoptRuntime(world().runtime));

  const attempt = async ({ route, by: userId, sent, to }: Attempt, cookie?: string) => {
    const [method = "", path = ""] = route.split(" ");
    const asking = { cookie: cookie ?? (await sessionOf(world(), userId)), ...sent(world()) };
    return ask(routes, method, (await to?.(world())) ?? path, asking);
  };
  const newest = async (by: string) => {
    const { store } = world().runtime;
    const { entries } = await readAudit(store, { actorId: by, limit: 1 });
    const [entry] = entries;
    return { line: [entry?.action, entry?.outcome, entry?.employeeId], entry };
  };
  const told = () => writesTo(world(), CREATE) + writesTo(world(), PROCESS);

  it("is decided for every route that does: one without a row fails", () => {
    const served = routes
      .filter(({ method }) => method !== "GET")
      .map(({ method, path }) => `${method} ${path}`);
    expect(served.sort()).toEqual(DONE.map(({ route }) => route).sort());
    expect([...new Set(Object.values(REFUSED).map(({ route }) => route))].sort()).toEqual(
      served.sort(),
    );
  });

  it.each(DONE)("has a line when $route succeeds", async (one) => {
    const answer = await attempt(one);
    expect(answer.status).toBeLessThan(400);
    const { line, entry } = await newest(one.by);
    expect(line).toEqual(one.line);
    const requestId = answer.headers.get("x-request-id");
    if (requestId) expect(entry?.requestId).toBe(requestId);
  });

  it.each(Object.entries(REFUSED))("has a line when it is refused: %s", async (_, one) => {
    const before = told();
    const answer = await attempt(one);
    const { line, entry } = await newest(one.by);
    expect(line).toEqual(one.line);
    expect(entry?.requestId).toBe(answer.headers.get("x-request-id"));
    expect(told()).toBe(before);
  });

  it("has a line when the same correction is asked for again, and when a key is reused for another", async () => {
    const first = { ...submit(cast.revoked.userId), headers: { "idempotency-key": "k-1" } };
    const sent = (asking: Asking) =>
      attempt(by(cast.revoked.userId, SUBMIT, () => asking, ["submit", "", null]));
    expect((await sent(first)).status).toBe(201);
    await sent(submit(cast.revoked.userId));
    const again = await newest(cast.revoked.userId);
    expect(again.line).toEqual(["submit", "refused: already-requested", cast.revoked.userId]);
    await sent({ ...first, body: { ...first.body, reason: "another" } });
    const reused = await newest(cast.revoked.userId);
    expect(reused.line).toEqual(["submit", "refused: key-reused", cast.revoked.userId]);
    const { entries } = await readAudit(world().runtime.store, {
      ...{ actorId: cast.revoked.userId, limit: 20 },
    });
    const refusals = entries.filter(({ outcome }) => outcome.startsWith("refused"));
    expect(refusals).toHaveLength(2);
  });

  it("has one line, not two, and Feishu's log id, when Feishu itself refuses", async () => {
    world().sandbox.faults.add({ match: "user_task_remedys$", mode: "code", code: 1226501 });
    const who = cast.rejected.userId;
    const answer = await attempt(by(who, SUBMIT, () => submit(who), ["submit", "", null]));
    world().sandbox.faults.clear();
    const requestId = answer.headers.get("x-request-id");
    const { entries } = await readAudit(world().runtime.store, { actorId: who, limit: 9 });
    const own = entries.filter((entry) => entry.requestId === requestId);
    expect(own.map(({ outcome }) => outcome.split(":")[0])).toEqual(["refused", "intended"]);
    expect(own[0]?.logId).toBeTruthy();
  });

  it("has no line of those whom nobody knows, and cannot be filled at the door", async () => {
    const all = async () =>
      (await readAudit(world().runtime.store, { actorId: cast.night.userId, limit: 999 })).entries;
    const wrong = by(cast.night.userId, SUBMIT, () => ({ body: {} }), ["submit", "", null]);
    expect((await attempt(wrong, "rollcall_session=forged")).status).toBe(401);
    expect(await all()).toEqual([]);
    const cookie = await sessionOf(world(), cast.night.userId);
    for (let n = 0; n < 220; n += 1) await attempt(wrong, cookie);
    expect((await all()).length).toBeLessThan(215);
    expect((await all()).length).toBeGreaterThanOrEqual(200);
  });
});
