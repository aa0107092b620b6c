import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { settleRequests } from "@/lib/services/settle";
import { settleDecisions } from "@/lib/services/settle-decisions";
import { putOff, timesPutOff } from "@/lib/services/settle-pace";
import { decisions, requests } from "@/lib/store/schema/ledger";
import { describeBothDatabases } from "../support/databases";
import { NOW, seeded } from "./seeded";

const MANY = 1000;
describeBothDatabases("with a thousand open ones that never settle", (open) => {
  const as = seeded(open, {
    ...{ people: [], groups: [], records: [] },
    range: { from: "2026-11-01", to: "2026-11-01" },
  });
  const insert = (into: string, columns: string, values: string) =>
    as().store.write((db) =>
      db.execute(
        sql.raw(`
          insert into ${into} (actor_id, employee_id, day, state, created_at, ended_at, ${columns})
          select 'm', 'e-' || n, '2026-11-17', 'unconfirmed',
            to_timestamp(${NOW - 9000} + n / 10), to_timestamp(${NOW - 600}), ${values}
          from generate_series(0, ${MANY}) n`),
      ),
    );
  beforeAll(async () => {
    await insert(
      "requests",
      "punch_no, work_type, slot, time, reason",
      "0, 1, '0:in', '2026-11-17T09:00', 'badge'",
    );
    await insert("decisions", "approval_id, decision, note", "'a-' || n, 'approve', ''");
  });

  it("the newest, of requests as of decisions, has its turn in the next round", async () => {
    const { store } = as();
    for (const rows of [requests, decisions]) {
      const found = await store.read((db) =>
        db.select({ id: rows.id }).from(rows).orderBy(rows.createdAt),
      );
      for (const { id } of found.slice(0, MANY)) putOff(as(), id);
    }
    const rounds = async (settle: typeof settleDecisions) => {
      await settle(as());
      await settle(as());
    };
    await Promise.all([rounds(settleRequests), rounds(settleDecisions)]);
    for (const rows of [requests, decisions]) {
      const found = await store.read((db) => db.select({ id: rows.id }).from(rows));
      const times = found.map(({ id }) => timesPutOff(as(), id));
      expect(new Set(times)).toEqual(new Set([1]));
      expect(times).toHaveLength(MANY + 1);
    }
  });
});
