import { afterEach, describe, expect, it } from "vitest";
import { createRemedy } from "@/lib/services/create-remedy";
import { lookAt } from "@/lib/services/look-together";
import { readAudit } from "@/lib/store/audit";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { codeOf, missingIn, YESTERDAY } from "./feishu-side";

const QUERY = "remedys/query";

describe("looks at the same time", () => {
  const world = openWorld();
  const known = new Set<string>(Object.values(cast).map(({ userId }) => userId));
  const others = () =>
    world()
      .sandbox.tenant.directory.people.map(({ userId }) => userId)
      .filter((userId) => !known.has(userId))
      .slice(0, 40);
  const file = (userId: string, reason: string, day = YESTERDAY) => {
    const { clock, remedies } = world().sandbox.tenant;
    const [createdAt, updatedAt] = [clock.second(), clock.second()];
    remedies.file({
      ...{ userId, day: Date.parse(day) / 86_400_000, punchNo: 0, workType: 1, status: 0 },
      ...{ zone: "Asia/Shanghai", time: Date.parse(`${day}T09:30+08:00`) / 1000 },
      ...{ reason, createdAt, updatedAt },
    });
  };
  const look = async (userId: string) =>
    (await lookAt(world().runtime, userId, YESTERDAY)).map(({ reason }) => reason);
  const refusals = async () =>
    (await readAudit(world().runtime.store, { outcome: "feishu-unavailable", limit: 50 })).entries;
  afterEach(() => world().sandbox.reset());

  it("are a few calls however many people look, and each sees their own", async () => {
    for (const userId of others()) file(userId, `of ${userId}`);
    const seen = await Promise.all(others().map(look));
    for (const [index, userId] of others().entries()) expect(seen[index]).toContain(`of ${userId}`);
    expect(seen.flat().filter((reason) => reason.startsWith("of "))).toHaveLength(40);
    expect(world().callsTo(QUERY)).toBeLessThanOrEqual(15);
  });

  it("show what was there when they were asked for, also where others look already", async () => {
    const earlier = others().slice(0, 6).map(look);
    file(cast.free.userId, "just now");
    expect(await look(cast.free.userId)).toContain("just now");
    await Promise.all(earlier);
  });

  it("go apart where the days lie too far apart for one answer", async () => {
    const { runtime, sandbox } = world();
    const june = "2026-06-17";
    file(cast.free.userId, "in June", june);
    file(cast.employee.userId, "in November");
    const looks = [june, YESTERDAY, june, YESTERDAY, june, YESTERDAY] as const;
    const seen = await Promise.all(
      looks.map((day) => lookAt(runtime, (day === june ? cast.free : cast.employee).userId, day)),
    );
    for (const [index, remedies] of seen.entries())
      expect(remedies.map(({ reason }) => reason)).toContain(
        looks[index] === june ? "in June" : "in November",
      );
    expect(sandbox.calls.filter(({ path }) => path.endsWith(QUERY)).length).toBeLessThanOrEqual(20);
  });

  it("do not fail because of one person whom Feishu cannot tell of", async () => {
    const [first, second, bad, ...rest] = others();
    world().sandbox.faults.add({
      match: `${QUERY}$`,
      mode: "code",
      code: 1226000,
      about: bad ?? "",
    });
    const outcomes = await Promise.all(
      [first, second, bad, ...rest].map((id) => codeOf(look(id ?? ""))),
    );
    expect(outcomes.filter((outcome) => outcome === "feishu-unavailable")).toHaveLength(1);
    expect(outcomes[2]).toBe("feishu-unavailable");
  });

  it("that fail together are each a refusal of their own in the audit log", async () => {
    const people = [cast.employee, cast.rejected, cast.revoked, cast.manager];
    world().sandbox.faults.add({ match: `${QUERY}$`, mode: "reset-before" });
    const codes = await Promise.all(
      people.map(async ({ userId }) =>
        codeOf(createRemedy(await world().as(cast.admin.userId), missingIn(userId))),
      ),
    );
    const expected = codes.filter((code) => code === "feishu-unavailable").length;
    expect(expected).toBeGreaterThan(1);
    expect(await refusals()).toHaveLength(expected);
  });

  it("and so is each of those who asked Feishu the same question and got no answer", async () => {
    const before = (await refusals()).length;
    world().sandbox.faults.add({ match: "query_user_allowed_remedys$", mode: "reset-before" });
    const twice = [missingIn(cast.employee.userId), missingIn(cast.employee.userId)];
    const codes = await Promise.all(
      twice.map(async (input) => codeOf(createRemedy(await world().as(cast.admin.userId), input))),
    );
    expect(codes).toEqual(["feishu-unavailable", "feishu-unavailable"]);
    expect(await refusals()).toHaveLength(before + 2);
  });
});
