import { expect, it } from "vitest";
import { finishDecision, intendDecision } from "@/lib/store/decisions";
import {
  addTellings,
  deleteTellingsBefore,
  dueTellings,
  readTelling,
  readUndelivered,
} from "@/lib/store/outbox";
import {
  beginTelling,
  endTelling,
  markTold,
  postponeTelling,
  reopenTelling,
} from "@/lib/store/outbox-steps";
import { saveRemedies } from "@/lib/store/remedies";
import { intendRequest } from "@/lib/store/request-intent";
import { confirmRequest, markSent } from "@/lib/store/request-steps";
import type { Telling } from "@/lib/store/telling";
import { isDecided, untoldDecisions, untoldRequests } from "@/lib/store/untold";
import { describeBothDatabases } from "../support/databases";
import { migratedStore, newId } from "./migrated";

const DAY = "2026-08-03";
const about = {
  employeeId: "e-1",
  day: DAY,
  punchNo: 0,
  workType: 1,
  time: `${DAY}T09:00`,
} as const;
const telling: Telling = {
  ...{ kind: "decided", decision: "approve", actorId: "m-1", note: "", reason: "\u0000 \ud83d" },
  ...about,
};
const BUSY = { errorCode: "feishu-busy", feishuCode: 230020 } as const;

describeBothDatabases("the outbox", (open) => {
  const store = migratedStore(open);
  const add = async (recipientIds = [newId()], at = 1000) => {
    const rows = await addTellings(store(), { subjectId: newId(), recipientIds, telling, at });
    const [row] = rows;
    if (!row) throw new Error("nothing was added");
    return row;
  };
  const due = async (id: string, now: number) =>
    (await dueTellings(store(), { now, limit: 1000 })).some((row) => row.id === id);

  it("holds one message for a person about one thing, whoever writes it down", async () => {
    const once = { subjectId: newId(), recipientIds: ["a", "b"], telling, at: 1000 };
    const added = await Promise.all(Array.from({ length: 4 }, () => addTellings(store(), once)));
    expect(
      added
        .flat()
        .map(({ recipientId }) => recipientId)
        .sort(),
    ).toEqual(["a", "b"]);
    const { subjectId } = once;
    expect(
      await readTelling(store(), { kind: "decided", subjectId, recipientId: "b" }),
    ).toMatchObject({ state: "waiting", attempts: 0, doubtAt: null });
  });

  it("gives a turn to one of those who try at once, and to the next after its pause", async () => {
    const row = await add();
    const turn = { at: 1000, nextAt: 1030 };
    const taken = await Promise.all(
      Array.from({ length: 4 }, () => beginTelling(store(), row, turn)),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect([await due(row.id, 1029), await due(row.id, 1030)]).toEqual([false, true]);
  });

  it("remembers since when a message may have arrived, and forgets it when it surely did not", async () => {
    const row = await add();
    const once = { subjectId: row.subjectId, recipientId: row.recipientId, kind: row.kind };
    const doubt = async () => (await readTelling(store(), once))?.doubtAt;
    await beginTelling(store(), row, { at: 1000, nextAt: 1030 });
    expect(await doubt()).toBe(1000);
    await postponeTelling(store(), { ...row, attempts: 1 }, { ...BUSY, at: 1001, doubtAt: null });
    expect(await doubt()).toBeNull();
    await beginTelling(store(), { ...row, attempts: 1 }, { at: 1030, nextAt: 1090 });
    await beginTelling(store(), { ...row, attempts: 2 }, { at: 1090, nextAt: 1200 });
    expect(await doubt()).toBe(1030);
    expect(await markTold(store(), { ...row, attempts: 2 }, { messageId: "om", at: 1 })).toBe(
      false,
    );
    expect(await markTold(store(), { ...row, attempts: 3 }, { messageId: "om", at: 1 })).toBe(true);
    expect(await readTelling(store(), once)).toMatchObject({ state: "sent", messageId: "om" });
    expect(await due(row.id, 9999)).toBe(false);
  });

  it("counts what did not arrive since an instant, with the newest first", async () => {
    const since = 5_000_000;
    const [old, first, last] = [
      await add([newId()], 1),
      await add([newId()], since),
      await add([newId()], since + 1),
    ];
    await endTelling(store(), old, { state: "failed", at: since + 9, why: "muted" });
    await endTelling(store(), first, { state: "unknown", at: since + 2 });
    await endTelling(
      store(),
      last,
      { state: "failed", at: since + 3, why: "muted" },
      { ...BUSY, at: 1 },
    );
    const { count, newest } = await readUndelivered(store(), since);
    expect(count).toBe(2);
    expect(newest).toMatchObject({ id: last.id, why: "muted", feishuCode: 230020 });
    expect(await reopenTelling(store(), first, { telling, at: since + 4 })).toBe(false);
    expect(await reopenTelling(store(), last, { telling, at: since + 4 })).toBe(true);
    expect(await due(last.id, since + 4)).toBe(true);
    await deleteTellingsBefore(store(), since + 4);
    expect((await readUndelivered(store(), 0)).count).toBe(0);
    expect(await due(last.id, since + 4)).toBe(true);
  });

  it("knows the requests and decisions of which nobody has been told", async () => {
    const [employeeId, approvalId] = [newId(), newId()];
    const at = 8_000_000;
    const { request } = await intendRequest(store(), {
      ...{ ...about, employeeId, actorId: employeeId, reason: "", createdAt: at },
    });
    const requests = async (since: number) =>
      (await untoldRequests(store(), { since, limit: 100 })).map(({ id }) => id);
    await markSent(store(), request, { knownApprovalIds: [], at });
    expect(await requests(at)).not.toContain(request.id);
    await confirmRequest(store(), request.id, { approvalId, at });
    expect(await requests(at)).toContain(request.id);
    expect(await requests(at + 1)).not.toContain(request.id);
    const { decision } = await intendDecision(store(), {
      ...{ approvalId, employeeId, day: DAY, decision: "approve", actorId: "m-1", note: "" },
      createdAt: at,
    });
    const decisions = async () =>
      (await untoldDecisions(store(), { since: at, limit: 100 })).map((row) => row.decision.id);
    await finishDecision(store(), decision.id, at);
    expect(await decisions()).not.toContain(decision.id);
    expect(await isDecided(store(), approvalId)).toBe(false);
    const remedy = { ...about, employeeId, approvalId, zone: null, state: "approved" } as const;
    await saveRemedies(store(), {
      ...{ employeeIds: [employeeId], range: { from: DAY, to: "2026-08-02" }, fetchedAt: at },
      remedies: [{ ...remedy, reason: "r", createdAt: at, updatedAt: at }],
    });
    expect(await isDecided(store(), approvalId)).toBe(true);
    expect(await decisions()).toContain(decision.id);
    await addTellings(store(), {
      ...{ subjectId: decision.id, recipientIds: [employeeId], telling, at },
    });
    expect(await decisions()).not.toContain(decision.id);
    expect(await requests(at)).toContain(request.id);
  });
});
