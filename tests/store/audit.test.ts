import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { appendAudit, readAudit } from "@/lib/store/audit";
import type { Store } from "@/lib/store/store";
import { loggedBefore } from "@/lib/store/story";
import { describeBothDatabases } from "../support/databases";
import { migratedStore, newId } from "./migrated";

const entry = (actorId: string, at: number) => ({
  at,
  actorId,
  action: "remedy.approve",
  employeeId: "e-1",
  before: { state: "pending" },
  after: null,
  outcome: "done",
  requestId: "r-1",
  logId: "log-1",
});

describeBothDatabases("the audit log", (open) => {
  const store = migratedStore(open);

  it.each([
    ["update", sql`update audit set outcome = 'nothing'`],
    ["an update of no rows", sql`update audit set outcome = 'nothing' where id < 0`],
    ["delete", sql`delete from audit`],
    ["truncate", sql`truncate audit`],
    ["a truncate that cascades", sql`truncate audit restart identity cascade`],
    [
      "a delete inside a select",
      sql`with gone as (delete from audit returning id) select from gone`,
    ],
    [
      "an update by upsert",
      sql`insert into audit (id, at, actor_id, action, outcome, request_id) overriding system value
          select id, at, actor_id, action, outcome, request_id from audit
          on conflict (id) do update set outcome = 'nothing'`,
    ],
    [
      "an update by merge",
      sql`merge into audit a using audit b on a.id = b.id when matched then update set outcome = 'x'`,
    ],
  ])("refuses %s", async (_, statement) => {
    const me = newId();
    await appendAudit(store(), entry(me, 1));
    await expect(store().write((db) => db.execute(statement))).rejects.toMatchObject({
      code: "internal",
      cause: { sqlState: "42501" },
    });
    const { entries } = await readAudit(store(), { actorId: me, limit: 10 });
    expect(entries).toMatchObject([entry(me, 1)]);
  });

  it("refuses to delete even where ordinary triggers are switched off", async () => {
    const me = newId();
    await appendAudit(store(), entry(me, 1));
    const asReplica = store().transact(async (inner) => {
      await inner.write((db) => db.execute(sql`set local session_replication_role = replica`));
      await inner.write((db) => db.execute(sql`delete from audit`));
    });
    await expect(asReplica).rejects.toMatchObject({ cause: { sqlState: "42501" } });
    expect((await readAudit(store(), { actorId: me, limit: 10 })).entries).toHaveLength(1);
  });

  it("gives every line its own place: nobody chooses an id", async () => {
    const forged = store().write((db) =>
      db.execute(
        sql`insert into audit (id, at, actor_id, action, outcome, request_id)
            values (1, now(), 'x', 'x', 'x', 'x')`,
      ),
    );
    await expect(forged).rejects.toMatchObject({ code: "internal" });
  });

  it("is read newest first, page by page", async () => {
    const me = newId();
    for (const at of [1, 2, 3, 4, 5]) await appendAudit(store(), entry(me, at));
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await readAudit(store(), { actorId: me, cursor, limit: 2 });
      seen.push(...page.entries.map(({ at }) => at));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });

  it("is filtered by person, action and time", async () => {
    const me = newId();
    for (const at of [1, 2, 3]) await appendAudit(store(), { ...entry(me, at), employeeId: me });
    const only = { employeeId: me, action: "remedy.approve", from: 2, before: 3, limit: 10 };
    expect((await readAudit(store(), only)).entries.map(({ at }) => at)).toEqual([2]);
    expect((await readAudit(store(), { ...only, action: "sign-in" })).entries).toEqual([]);
  });

  it("is filtered by a word of the outcome, whatever stands around it", async () => {
    const me = newId();
    for (const outcome of ["refused: outside-window", "sent again: refused", "refused-not", "done"])
      await appendAudit(store(), { ...entry(me, 1), outcome });
    const { entries } = await readAudit(store(), { actorId: me, outcome: "refused", limit: 10 });
    expect(entries.map(({ outcome }) => outcome)).toEqual([
      "sent again: refused",
      "refused: outside-window",
    ]);
  });

  it("tells in one read what punches were before their corrections were decided, as first told", async () => {
    const [me, other] = [newId(), newId()];
    const line = (approvalId: string, was: unknown, more: object = {}) => {
      const before = { approvalId, ...(was !== undefined && { was }) };
      return appendAudit(store(), {
        ...entry(me, 1),
        employeeId: me,
        action: "decide",
        before,
        ...more,
      });
    };
    await line("untold", undefined);
    await line("untold", null);
    await line("theirs", { result: "lack" }, { employeeId: other });
    await line("read", { result: "lack" }, { action: "read" });
    for (const result of ["late", "early"]) await line("told", { result });
    const asked = ["untold", "theirs", "read", "told"].map((approvalId) => ({
      ...{ employeeId: me, approvalId },
    }));
    let reads = 0;
    const counted: Store = {
      ...store(),
      read: (work) => {
        reads += 1;
        return store().read(work);
      },
    };
    expect(await loggedBefore(counted, asked)).toEqual(new Map([["told", { result: "late" }]]));
    expect(reads).toBe(1);
    expect(await loggedBefore(counted, [])).toEqual(new Map());
    expect(reads).toBe(1);
  });

  it("keeps texts that PostgreSQL would not take", async () => {
    const me = newId();
    await appendAudit(store(), { ...entry(me, 1), before: { reason: "a\u0000b\uD800c" } });
    const { entries } = await readAudit(store(), { actorId: me, limit: 1 });
    expect(entries[0]?.before).toEqual({ reason: "a\uFFFDb\uFFFDc" });
  });

  it("refuses a cursor that it never gave", async () => {
    const reading = readAudit(store(), { cursor: "1; drop table audit", limit: 1 });
    await expect(reading).rejects.toMatchObject({ code: "bad-request" });
  });
});
