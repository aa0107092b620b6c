import { beforeAll, describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { note } from "@/lib/services/audit";
import { refreshDirectory } from "@/lib/services/directory";
import { exportAudit } from "@/lib/services/export-audit";
import { getAudit } from "@/lib/services/read-audit";
import { appendAudit, readAudit } from "@/lib/store/audit";
import { zhCn } from "@/lib/text/zh-cn";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { codeOf } from "./feishu-side";

const LEFT = cast.travel.userId;
const line = { after: null, before: null, requestId: "r-1", logId: null } as const;

describe("the audit log that administrators read", () => {
  const world = openWorld();
  const asAdmin = () => world().as(cast.admin.userId);
  const append = (more: Partial<Parameters<typeof appendAudit>[1]>) =>
    appendAudit(world().runtime.store, {
      ...{ ...line, at: world().runtime.now(), actorId: cast.manager.userId, action: "decide" },
      ...{ employeeId: cast.employee.userId, outcome: "done", ...more },
    });

  beforeAll(async () => {
    const { directory } = world().sandbox.tenant;
    const leaver = directory.person(LEFT);
    if (leaver) leaver.lastDay = 0;
    directory.changed();
    world().advance(1);
    await refreshDirectory(world().runtime);
  });

  it("is for nobody else, and an export that was refused is in it", async () => {
    const manager = await world().as(cast.manager.userId);
    expect(await codeOf(getAudit(manager, {}))).toBe("admins-only");
    expect(await codeOf(exportAudit(manager, {}))).toBe("admins-only");
    const { entries } = await getAudit(await asAdmin(), { action: "export" });
    expect(entries).toMatchObject([
      { outcome: "refused", code: "admins-only", actor: { employeeId: cast.manager.userId } },
    ]);
  });

  it("names people also after they have left, and gives the id of whom nobody knows", async () => {
    await append({ actorId: LEFT, employeeId: "deleted-1", requestId: "names" });
    await append({ actorId: "", employeeId: null, action: "sign-in", requestId: "names" });
    const { entries, zone } = await getAudit(await asAdmin(), {});
    const [nobody, left] = entries.filter(({ requestId }) => requestId === "names");
    expect(left).toMatchObject({
      actor: { employeeId: LEFT, name: cast.travel.name },
      person: { employeeId: "deleted-1", name: null },
    });
    expect(nobody).toMatchObject({ actor: null, person: null });
    expect([zone, left?.at.slice(-6)]).toEqual(["Asia/Shanghai", "+08:00"]);
  });

  it("takes an outcome apart into what happened, why, and whether it was a second attempt", async () => {
    const outcomes = ["done", "refused: own-remedy", "sent again: unconfirmed: feishu-busy", "odd"];
    for (const outcome of outcomes) await append({ outcome, requestId: "apart" });
    const { entries } = await getAudit(await asAdmin(), { actor: cast.manager.userId });
    const own = entries.filter(({ requestId }) => requestId === "apart").reverse();
    expect(own.map(({ outcome, code, again }) => [outcome, code, again])).toEqual([
      ["done", null, false],
      ["refused", "own-remedy", false],
      ["unconfirmed", "feishu-busy", true],
      ["unknown", null, false],
    ]);
  });

  it("is filtered by who, whom, action, outcome and days of the company's zone", async () => {
    const [actorId, employeeId] = [cast.deputy.userId, cast.night.userId];
    const midnight = Date.parse("2026-11-10T16:00:00Z") / 1000;
    for (const at of [midnight - 1, midnight, midnight + 86_399, midnight + 86_400])
      await append({ actorId, employeeId, at, outcome: "refused: not-found" });
    const asked = { actor: actorId, employee: employeeId, outcome: "refused" } as const;
    const day = "2026-11-11" as const;
    const admin = await asAdmin();
    const found = async (more: object) => (await getAudit(admin, { ...asked, ...more })).entries;
    expect((await found({ from: day, to: day })).map(({ at }) => at)).toEqual([
      "2026-11-11T23:59:59+08:00",
      "2026-11-11T00:00:00+08:00",
    ]);
    expect(await found({ outcome: "done" })).toEqual([]);
    expect(await found({ action: "submit" })).toEqual([]);
    expect(await found({})).toHaveLength(4);
  });

  it("is read on by key: a line that comes meanwhile moves nothing", async () => {
    const actorId = cast.teamLead.userId;
    for (let n = 0; n < 5; n += 1) await append({ actorId, requestId: `p-${n}` });
    const admin = await asAdmin();
    const first = await getAudit(admin, { actor: actorId, limit: 2 });
    await append({ actorId, requestId: "meanwhile" });
    const cursor = first.nextCursor ?? "";
    const second = await getAudit(admin, { actor: actorId, limit: 3, cursor });
    const ids = [...first.entries, ...second.entries].map(({ requestId }) => requestId);
    expect(ids).toEqual(["p-4", "p-3", "p-2", "p-1", "p-0"]);
    expect(second.nextCursor).toBeNull();
  });

  it("is exported to its end, page after page, and tells that itself", async () => {
    const actorId = cast.outsideHead.userId;
    const many = 1203;
    await world().runtime.store.transact(async (store) => {
      for (let n = 0; n < many; n += 1)
        await appendAudit(store, {
          ...{ ...line, at: world().runtime.now(), actorId, action: "decide" },
          ...{ employeeId: null, outcome: "done", requestId: `=x-${n}` },
        });
    });
    const admin = { ...(await asAdmin()), language: "zh-CN" as const };
    const { filename, content } = await exportAudit(admin, { actor: actorId });
    const lines = (await new Response(content).text()).trimEnd().split("\r\n");
    expect(filename).toBe("rollcall-audit-2026-11-18.csv");
    expect(lines).toHaveLength(many + 1);
    expect(lines[0]).toBe(
      `${zhCn.audit.csv.at.replace("{zone}", "Asia/Shanghai")},操作人,操作人 ID,操作,操作代码,对象,对象 ID,结果,结果代码,错误代码,之前,之后,请求编号,飞书日志 ID`,
    );
    expect(lines[1]).toBe(
      `2026-11-18 10:30:01,${cast.outsideHead.name},${actorId},审批补卡,decide,,,完成,done,,,,'=x-1202,`,
    );
    const { entries } = await readAudit(admin.store, { action: "export", limit: 2 });
    expect(entries.map(({ outcome, after }) => [outcome, after])).toEqual([
      ["done", { of: "audit", actor: actorId, lines: many }],
      ["intended", { of: "audit", actor: actorId }],
    ]);
  });

  it("knows an export that its reader broke off by the missing end", async () => {
    const admin = await asAdmin();
    const { content } = await exportAudit(admin, {});
    await content.cancel();
    const { entries } = await readAudit(admin.store, { actorId: cast.admin.userId, limit: 1 });
    expect(entries).toMatchObject([{ action: "export", outcome: "intended" }]);
  });

  it("keeps Feishu's log id of what Feishu refused", async () => {
    const admin = await asAdmin();
    const error = new AppError("feishu-refused", { feishu: { logId: "2026111802" } });
    await note(admin, { action: "decide", employeeId: null, outcome: "refused", error });
    const [entry] = (await getAudit(admin, { limit: 1 })).entries;
    expect(entry).toMatchObject({ code: "feishu-refused", logId: "2026111802" });
  });
});
