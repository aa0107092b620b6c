import { expect, it } from "vitest";
import type { Day } from "@/lib/attendance/day";
import type { WorkType } from "@/lib/attendance/remedy";
import { intendRequest } from "@/lib/store/request-intent";
import {
  confirmRequest,
  markSent,
  markUnconfirmed,
  noteAbsent,
  refuseRequest,
} from "@/lib/store/request-steps";
import { filersOf, openRequests, readRequest, readRequests } from "@/lib/store/requests";
import { describeBothDatabases } from "../support/databases";
import { migratedStore, newId } from "./migrated";

const DAY: Day = "2026-08-03";
const intent = (employeeId: string, workType: WorkType, createdAt = 1000) => ({
  actorId: "ou-manager",
  employeeId,
  day: DAY,
  punchNo: 0,
  workType,
  time: "2026-08-03T09:00" as const,
  reason: "forgot",
  createdAt,
});
const TIMEOUT = { errorCode: "feishu-unavailable", at: 1010 } as const;
const REFUSED = {
  errorCode: "no-remedy-left",
  feishuCode: 1226503,
  logId: "log-1",
  at: 1011,
} as const;

describeBothDatabases("requests", (open) => {
  const store = migratedStore(open);
  const intend = async (employeeId = newId()) =>
    (await intendRequest(store(), intent(employeeId, 1))).request.id;
  const never = (id: string) => ({ id, sentAt: null });
  const at1005 = (id: string) => ({ id, sentAt: 1005 });
  const sent = async (knownApprovalIds: string[] = []) => {
    const id = await intend();
    await markSent(store(), never(id), { knownApprovalIds, at: 1005 });
    return id;
  };

  it("are open once per punch, however many ask at the same moment, and 0 means 1", async () => {
    const me = newId();
    const workTypes = [0, 1, 0, 1, 0, 1, 0, 1] as const;
    const answers = await Promise.all(
      workTypes.map((type) => intendRequest(store(), intent(me, type))),
    );
    expect(answers.filter(({ outcome }) => outcome === "new")).toHaveLength(1);
    expect(new Set(answers.map(({ request }) => request.id)).size).toBe(1);
    expect((await intendRequest(store(), intent(me, 2))).outcome).toBe("new");
    expect(await openRequests(store(), { employeeIds: [me] })).toHaveLength(2);
  });

  it("may be asked again once the earlier one has ended", async () => {
    const me = newId();
    const first = await intend(me);
    expect(await refuseRequest(store(), never(first), REFUSED)).toBe(true);
    const again = await intendRequest(store(), intent(me, 0));
    expect(again.outcome).toBe("new");
    expect(again.request.id).not.toBe(first);
  });

  it("keep every step with its instants and facts", async () => {
    const id = await sent(["a-1", "a-2"]);
    expect(await readRequest(store(), id)).toMatchObject({
      state: "sent",
      slot: "0:in",
      knownApprovalIds: ["a-1", "a-2"],
      createdAt: 1000,
      sentAt: 1005,
      endedAt: null,
    });
    await refuseRequest(store(), at1005(id), REFUSED);
    expect(await readRequest(store(), id)).toMatchObject({
      state: "refused",
      errorCode: "no-remedy-left",
      feishuCode: 1226503,
      logId: "log-1",
      endedAt: 1011,
      settledAt: 1011,
    });
  });

  it("refuse every step out of order", async () => {
    const intended = await intend();
    const approval = { approvalId: newId(), at: 1010 };
    expect(await confirmRequest(store(), intended, approval)).toBe(false);
    expect(await markUnconfirmed(store(), never(intended), TIMEOUT)).toBe(false);
    expect(await noteAbsent(store(), never(intended), 1040)).toBe(false);
    const id = await sent();
    expect(await markSent(store(), at1005(id), { knownApprovalIds: [], at: 1006 })).toBe(false);
    expect(await confirmRequest(store(), id, approval)).toBe(true);
    expect(await confirmRequest(store(), id, approval)).toBe(false);
    expect(await refuseRequest(store(), at1005(id), REFUSED)).toBe(false);
    expect(await markUnconfirmed(store(), at1005(id), TIMEOUT)).toBe(false);
    expect(await markSent(store(), at1005(id), { knownApprovalIds: [], at: 1012 })).toBe(false);
  });

  it("go again only after they were seen to be absent", async () => {
    const id = await sent();
    await markUnconfirmed(store(), at1005(id), TIMEOUT);
    expect(await markSent(store(), at1005(id), { knownApprovalIds: [], at: 1100 })).toBe(false);
    expect(await noteAbsent(store(), at1005(id), 1045)).toBe(true);
    expect(await noteAbsent(store(), at1005(id), 1080)).toBe(false);
    expect((await readRequest(store(), id))?.firstAbsentAt).toBe(1045);
    expect(await markSent(store(), at1005(id), { knownApprovalIds: ["a-9"], at: 1100 })).toBe(true);
    expect(await readRequest(store(), id)).toMatchObject({
      state: "sent",
      sentAt: 1100,
      endedAt: null,
      firstAbsentAt: null,
      errorCode: null,
    });
  });

  it("that were sent again are not ended by whoever sent them before", async () => {
    const fraction = 1_700_000_000.123;
    const id = await intend();
    await markSent(store(), never(id), { knownApprovalIds: [], at: fraction });
    const first = { id, sentAt: (await readRequest(store(), id))?.sentAt ?? 0 };
    expect(await refuseRequest(store(), never(id), REFUSED)).toBe(false);
    expect(await markUnconfirmed(store(), first, { ...TIMEOUT, at: fraction + 9 })).toBe(true);
    await noteAbsent(store(), first, fraction + 40);
    await markSent(store(), first, { knownApprovalIds: [], at: fraction + 70 });
    expect(await refuseRequest(store(), first, REFUSED)).toBe(false);
    expect(await markUnconfirmed(store(), first, TIMEOUT)).toBe(false);
    expect((await readRequest(store(), id))?.state).toBe("sent");
    const second = { id, sentAt: fraction + 70 };
    expect(await refuseRequest(store(), second, REFUSED)).toBe(true);
  });

  it("are settled only by an approval that is new, and each by its own", async () => {
    const known = newId();
    const approvalId = newId();
    const [first, second] = [await sent([known]), await sent([known])];
    await markUnconfirmed(store(), at1005(first), TIMEOUT);
    expect(await confirmRequest(store(), first, { approvalId: known, at: 1050 })).toBe(false);
    const both = await Promise.all(
      [first, second].map((id) => confirmRequest(store(), id, { approvalId, at: 1050 })),
    );
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await filersOf(store(), [approvalId, known])).toEqual(
      new Map([[approvalId, "ou-manager"]]),
    );
  });

  it("are found for settling once they have been quiet", async () => {
    const me = newId();
    const id = await intend(me);
    await markSent(store(), never(id), { knownApprovalIds: [], at: 2000 });
    const quiet = async (quietSince: number) =>
      (await openRequests(store(), { employeeIds: [me], states: ["sent"], quietSince })).length;
    expect(await quiet(1999)).toBe(0);
    expect(await quiet(2000)).toBe(1);
    await refuseRequest(store(), { id, sentAt: 2000 }, REFUSED);
    expect(await quiet(9999)).toBe(0);
    const all = await readRequests(store(), { employeeIds: [me], from: DAY, to: DAY, limit: 10 });
    expect(all.map(({ state }) => state)).toEqual(["refused"]);
  });
});
