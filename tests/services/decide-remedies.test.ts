import { beforeAll, describe, expect, it } from "vitest";
import type { Day } from "@/lib/attendance/day";
import { DECISIONS, REMEDY_STATES, type RemedyState } from "@/lib/attendance/remedy";
import type { Context } from "@/lib/services/context";
import { createRemedy } from "@/lib/services/create-remedy";
import { decideRemedies } from "@/lib/services/decide-remedies";
import { readAudit } from "@/lib/store/audit";
import { readDecisions } from "@/lib/store/decisions";
import { cast } from "../sandbox/cast";
import type { RemedyStatus } from "../sandbox/state/remedy-book";
import { openWorld } from "../support/world";
import { codeOf, heldFor, missingIn, PROCESS, pendingOf, writesTo, YESTERDAY } from "./feishu-side";

const NUMBERS = { pending: 0, rejected: 1, approved: 2, cancelled: 3, revoked: 4 } as const;
const LEGAL = new Map<string, RemedyState>([
  ["approve pending", "approved"],
  ["reject pending", "rejected"],
  ["revoke approved", "revoked"],
]);
const REACHED = { approve: "approved", reject: "rejected", revoke: "revoked" } as const;

describe("deciding a correction", () => {
  const world = openWorld();
  type Item = { approvalId: string; employeeId: string; date: Day };
  const item = (employeeId: string, approvalId = pendingOf(world(), employeeId)): Item => ({
    approvalId,
    employeeId,
    date: YESTERDAY,
  });
  const put = (employeeId: string, status: RemedyStatus) => {
    const [remedy] = heldFor(world(), employeeId);
    if (!remedy) throw new Error("nothing to change");
    remedy.status = status;
    remedy.updatedAt += 1;
    return remedy;
  };
  let manager: Context;
  beforeAll(async () => {
    manager = await world().as(cast.manager.userId);
  });

  const steps = DECISIONS.flatMap((decision) =>
    REMEDY_STATES.map((from) => [decision, from] as const),
  );
  it.each(steps)("with %s from %s goes only where Feishu's rules allow", async (decision, from) => {
    const remedy = put(cast.pendingOne.userId, NUMBERS[from]);
    const before = writesTo(world(), PROCESS);
    const items = [item(cast.pendingOne.userId, remedy.approvalId)];
    const { results } = await decideRemedies(manager, { decision, items, note: "seen" });
    const reached = LEGAL.get(`${decision} ${from}`);
    if (reached) expect(results).toMatchObject([{ outcome: "done", state: reached, code: null }]);
    else if (from === REACHED[decision])
      expect(results).toMatchObject([{ outcome: "already", state: from }]);
    else
      expect(results).toMatchObject([
        { outcome: "refused", state: from, code: "illegal-transition" },
      ]);
    expect(writesTo(world(), PROCESS)).toBe(reached ? before + 1 : before);
    expect(remedy.status).toBe(NUMBERS[reached ?? from]);
  });

  it("of one's own is refused, for a manager and for an administrator alike", async () => {
    const before = writesTo(world(), PROCESS);
    const own = { decision: "approve" as const, items: [item(cast.manager.userId)] };
    const refused = [{ outcome: "refused", code: "own-remedy" }];
    expect(await decideRemedies(manager, own)).toMatchObject({ results: refused });
    const { config } = manager;
    const both = { ...manager, config: { ...config, adminUserIds: [cast.manager.userId] } };
    expect(await decideRemedies(both, own)).toMatchObject({ results: refused });
    const { entries } = await readAudit(manager.store, { action: "decide", limit: 1 });
    expect(entries).toMatchObject([
      {
        actorId: cast.manager.userId,
        outcome: "refused: own-remedy",
        after: { decision: "approve" },
      },
    ]);
    expect(writesTo(world(), PROCESS)).toBe(before);
  });

  it("that one filed for somebody is refused under the four-eyes rule only", async () => {
    const id = cast.rejected.userId;
    await createRemedy(manager, missingIn(id));
    const asked = { decision: "approve" as const, items: [item(id)] };
    const strict = { ...manager, config: { ...manager.config, fourEyes: true } };
    expect(await decideRemedies(strict, asked)).toMatchObject({
      results: [{ outcome: "refused", code: "own-filing" }],
    });
    expect(await decideRemedies(manager, asked)).toMatchObject({ results: [{ outcome: "done" }] });
  });

  it("that one filed is one's own filing even before its arrival is confirmed", async () => {
    const id = cast.employee.userId;
    world().sandbox.faults.add({ match: "user_task_remedys$", mode: "reset-after", times: 1 });
    await createRemedy(manager, missingIn(id));
    const strict = { ...manager, config: { ...manager.config, fourEyes: true } };
    const asked = { decision: "approve" as const, items: [item(id)] };
    expect(await decideRemedies(strict, asked)).toMatchObject({
      results: [{ code: "own-filing" }],
    });
  });

  it("that nobody filed here is barred to nobody by four eyes, and the log says that its filer is unknown", async () => {
    const strict = { ...manager, config: { ...manager.config, fourEyes: true } };
    const { approvalId } = put(cast.pendingOne.userId, NUMBERS.pending);
    const items = [item(cast.pendingOne.userId, approvalId)];
    expect(await decideRemedies(strict, { decision: "approve", items })).toMatchObject({
      results: [{ outcome: "done" }],
    });
    const { entries } = await readAudit(manager.store, { action: "decide", limit: 2 });
    expect(entries.map(({ outcome, before }) => ({ outcome, before }))).toMatchObject([
      { outcome: "done", before: { approvalId, filer: "unknown" } },
      { outcome: "intended", before: { approvalId, filer: "unknown" } },
    ]);
  });

  it("by rejecting needs a note, and nothing is sent without one", async () => {
    const before = writesTo(world(), PROCESS);
    const items = [item(cast.pendingTwo.userId)];
    const bare = decideRemedies(manager, { decision: "reject", items, note: "  " });
    expect(await codeOf(bare)).toBe("note-required");
    expect(writesTo(world(), PROCESS)).toBe(before);
  });

  it("answers for each item, and one that fails does not stop the others", async () => {
    const before = writesTo(world(), PROCESS);
    const items = [
      item(cast.pendingTwo.userId),
      item(cast.pendingTwo.userId, "7000000000000000001"),
      item(cast.sealed.userId),
      item(cast.approved.userId, heldFor(world(), cast.approved.userId)[0]?.approvalId),
      item(cast.manager.userId),
      { ...item(cast.pendingThree.userId), employeeId: cast.pendingTwo.userId },
      { ...item(cast.pendingThree.userId), date: "9999-12-31" } as const,
      item(cast.pendingThree.userId),
    ];
    const { results } = await decideRemedies(manager, { decision: "approve", items });
    expect(results.map(({ outcome, code }) => code ?? outcome)).toEqual([
      ...["done", "not-found", "not-found", "already", "own-remedy"],
      ...["not-found", "not-found", "done"],
    ]);
    expect(writesTo(world(), PROCESS)).toBe(before + 2);
  });

  it("in a sealed month is refused with Feishu's reason", async () => {
    const admin = await world().as(cast.admin.userId);
    const items = [item(cast.sealed.userId)];
    const { results } = await decideRemedies(admin, { decision: "approve", items });
    expect(results).toMatchObject([{ outcome: "refused", state: "pending", code: "month-sealed" }]);
  });

  it("is in the audit log with the note in the ledger, because Feishu keeps neither", async () => {
    const id = cast.pendingThree.userId;
    world().advance(5);
    const remedy = put(id, 0);
    const items = [item(id, remedy.approvalId)];
    await decideRemedies(manager, { decision: "reject", items, note: "no storm that day" });
    const [row] = await readDecisions(manager.store, remedy.approvalId);
    expect(row).toMatchObject({ state: "done", note: "no storm that day", decision: "reject" });
    const { entries } = await readAudit(manager.store, { action: "decide", limit: 2 });
    expect(entries).toMatchObject([
      { outcome: "done", employeeId: id, after: { decision: "reject", state: "rejected" } },
      { outcome: "intended", before: { approvalId: remedy.approvalId, state: "pending" } },
    ]);
  });

  it("repeated under their key get the first answer and are told to Feishu once", async () => {
    put(cast.pendingTwo.userId, NUMBERS.pending);
    const keyed = await world().as(cast.manager.userId, "decide-1");
    const order = { decision: "approve" as const, items: [item(cast.pendingTwo.userId)] };
    const before = writesTo(world(), PROCESS);
    const first = await decideRemedies(keyed, order);
    expect(first).toMatchObject({ results: [{ outcome: "done", state: "approved" }] });
    // Undone meanwhile: a repeat still tells what it did then.
    put(cast.pendingTwo.userId, NUMBERS.revoked);
    expect(await decideRemedies(keyed, order)).toEqual(first);
    expect(writesTo(world(), PROCESS)).toBe(before + 1);
    const other = decideRemedies(keyed, { ...order, decision: "revoke" });
    expect(await codeOf(other)).toBe("key-reused");
  });
});
