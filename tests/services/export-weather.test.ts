import { describe, expect, it } from "vitest";
import { framesOf } from "@/components/team/export/frames";
import { FRAMES } from "@/lib/contract/exports";
import { exportTeam } from "@/lib/services/export-team";
import { getTeam } from "@/lib/services/team";
import { readAudit } from "@/lib/store/audit";
import { cast } from "../sandbox/cast";
import { bytesOf, exportedBook, exportedCsv } from "../support/exported";
import { openWorld } from "../support/world";

const RANGE = { from: "2026-11-02", to: "2026-11-17" } as const;
const EARLIER = { from: "2026-09-01", to: "2026-09-10" } as const;
const UNREAD = "未读取";

describe("an export", () => {
  const world = openWorld();
  const as = async (id: string) => ({ ...(await world().as(id)), language: "zh-CN" as const });

  it("says of days that Feishu did not tell that they were not read, and never counts them as none", async () => {
    const ctx = await as(cast.manager.userId);
    world().sandbox.faults.add({ match: "user_tasks", mode: "500" });
    const { rows, main, notes } = await exportedBook(ctx, "summary", EARLIER);
    const daily = await exportedBook(ctx, "daily", EARLIER);
    const symbols = await exportedBook(ctx, "symbols", EARLIER);
    world().sandbox.faults.clear();
    const heads = main.rows[2]?.map(String) ?? [];
    const first = heads.indexOf("考勤结果");
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      expect(row.slice(first, first + 10)).toEqual(Array(10).fill(UNREAD));
      expect(row[heads.indexOf("全天缺卡天数")]).toBe("≥0");
      expect(row[heads.indexOf("未读取天数")]).toBe(10);
    }
    expect(String(main.rows[1]?.[0])).toContain(`${rows.length} 人共 ${rows.length * 10} 天未读取`);
    expect(notes.rows.flat().join()).toContain("不代表缺卡");
    expect(notes.rows.flat().join()).toContain("人的数据没有取到");
    expect(daily.rows.every((row) => row[8] === UNREAD)).toBe(true);
    expect(symbols.rows.every((row) => row[3] === UNREAD && row[13] === "≥0")).toBe(true);
  });

  it("tells people whom Feishu refuses apart, by name, in its notes", async () => {
    const ctx = await as(cast.admin.userId);
    const { rows, notes } = await exportedBook(ctx, "symbols", { ...RANGE, q: "孟不言" });
    expect(rows).toHaveLength(1);
    expect(notes.rows.flat().join()).toContain("1 人无权读取：孟不言");
  });

  it("of punches that were not read marks the person instead of leaving them out", async () => {
    const ctx = await as(cast.manager.userId);
    world().sandbox.faults.add({ match: "user_flows", mode: "500" });
    const { rows, notes } = await exportedBook(ctx, "punches", EARLIER);
    world().sandbox.faults.clear();
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every((row) => row[7] === UNREAD)).toBe(true);
    expect(notes.rows.flat().join()).toContain("人的数据没有取到");
  });

  it("reads nothing more when its reader has gone, and the log has no end of it", async () => {
    const ctx = await as(cast.admin.userId);
    const { content } = await exportTeam("punches")(ctx, { ...EARLIER, format: "csv" });
    const reader = content.getReader();
    await reader.read();
    await reader.cancel();
    const calls = world().sandbox.calls.length;
    await getTeam(await as(cast.employee.userId), RANGE);
    expect(world().callsTo("/user_flows/query")).toBeLessThan(4);
    expect(world().sandbox.calls.length - calls).toBeLessThan(12);
    const { entries } = await readAudit(world().runtime.store, { action: "export", limit: 1 });
    expect(entries).toMatchObject([{ outcome: "intended", actorId: cast.admin.userId }]);
  });

  it("in frames tells how far it is, ends with its end, and is the same file", async () => {
    const ctx = await as(cast.manager.userId);
    const asked = { ...RANGE, format: "csv" } as const;
    const plain = await exportTeam("symbols")(ctx, asked);
    const framed = await exportTeam("symbols")(ctx, { ...asked, progress: "true" });
    expect([plain.type, framed.type]).toEqual([
      "text/csv; charset=utf-8",
      "application/octet-stream",
    ]);
    const kinds: number[] = [];
    const told: string[] = [];
    const parts: Uint8Array[] = [];
    for await (const { kind, body } of framesOf(framed.content)) {
      kinds.push(kind);
      if (kind === FRAMES.progress) told.push(new TextDecoder().decode(body));
      if (kind === FRAMES.bytes) parts.push(body);
    }
    expect(kinds.at(-1)).toBe(FRAMES.end);
    expect(told.map((text) => JSON.parse(text).phase)).toEqual(
      expect.arrayContaining(["reading", "writing"]),
    );
    expect(Buffer.concat(parts)).toEqual(Buffer.from(await bytesOf(plain.content)));
  });

  it("that breaks off says why in a frame, and has no end without frames", async () => {
    const ctx = await as(cast.manager.userId);
    const gone = { ...ctx, store: { ...ctx.store, read: () => Promise.reject(new Error("gone")) } };
    const framed = await exportTeam("symbols")(gone, { ...RANGE, progress: "true" });
    const frames = [];
    for await (const frame of framesOf(framed.content)) frames.push(frame);
    expect(frames.at(-1)?.kind).toBe(FRAMES.failed);
    const plain = await exportTeam("symbols")(gone, RANGE);
    await expect(bytesOf(plain.content)).rejects.toThrow();
  });

  it("as CSV is marked as UTF-8, quotes what has commas, and lets no name run as a formula", async () => {
    const { directory } = world().sandbox.tenant;
    const hostile = ["=1+1", "+1", "-1", "@x", "\tx", "＝1", "＋x", "－x", "＠x"];
    const people = directory.people.slice(0, hostile.length + 1);
    const admin = await as(cast.admin.userId);
    const renamed = new Map(admin.directory.people);
    people.forEach(({ userId }, i) => {
      const person = renamed.get(userId);
      if (person) renamed.set(userId, { ...person, name: hostile[i] ?? 'a,"b"' });
    });
    const listed = admin.scope.listed.map((p) => renamed.get(p.employeeId) ?? p);
    const ctx = {
      ...admin,
      directory: { ...admin.directory, people: renamed },
      scope: { ...admin.scope, listed },
    };
    const text = await exportedCsv(ctx, "symbols", RANGE);
    expect(text.startsWith("\uFEFF姓名,")).toBe(true);
    const lines = text.slice(1).split("\r\n");
    for (const name of hostile)
      expect(lines.some((line) => line.startsWith(`'${name},`))).toBe(true);
    expect(lines.some((line) => line.startsWith('"a,""b""",'))).toBe(true);
    expect(lines.some((line) => /^[=+\-@\t＝＋－＠]/.test(line))).toBe(false);
    const { rows } = await exportedBook(ctx, "symbols", RANGE);
    expect(rows.map(([name]) => name)).toEqual(expect.arrayContaining(["=1+1", "@x"]));
  });
});
