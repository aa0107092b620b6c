import { expect, it } from "vitest";
import {
  finishDecision,
  intendDecision,
  markDecisionSent,
  markDecisionUnconfirmed,
  readDecisions,
  refuseDecision,
} from "@/lib/store/decisions";
import { openDecisions } from "@/lib/store/decisions-open";
import { describeBothDatabases } from "../support/databases";
import { migratedStore, newId } from "./migrated";

const intent = (approvalId: string) => ({
  approvalId,
  employeeId: "e-1",
  day: "2026-08-03" as const,
  decision: "approve" as const,
  actorId: "m-1",
  note: "",
  createdAt: 1000,
});
const TIMEOUT = { errorCode: "feishu-unavailable", at: 1010 } as const;

describeBothDatabases("decisions", (open) => {
  const store = migratedStore(open);

  it("are open once per approval, however many decide at the same moment", async () => {
    const approvalId = newId();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => intendDecision(store(), intent(approvalId))),
    );
    expect(answers.filter(({ outcome }) => outcome === "new")).toHaveLength(1);
    expect(new Set(answers.map(({ decision }) => decision.id)).size).toBe(1);
  });

  it("move only along their steps, and an unconfirmed one may go again", async () => {
    const { decision } = await intendDecision(store(), intent(newId()));
    const [first, second] = [1005, 1050].map((sentAt) => ({ id: decision.id, sentAt }));
    if (!first || !second) throw new Error("two sendings");
    expect(await markDecisionUnconfirmed(store(), decision, TIMEOUT)).toBe(false);
    expect(await markDecisionSent(store(), decision, 1005)).toBe(true);
    expect(await markDecisionUnconfirmed(store(), first, TIMEOUT)).toBe(true);
    expect(await markDecisionSent(store(), decision, 1049)).toBe(false);
    expect(await markDecisionSent(store(), first, 1050)).toBe(true);
    expect(await markDecisionUnconfirmed(store(), first, TIMEOUT)).toBe(false);
    expect(await refuseDecision(store(), first, TIMEOUT)).toBe(false);
    expect(await finishDecision(store(), decision.id, 1060)).toBe(true);
    expect(await refuseDecision(store(), second, TIMEOUT)).toBe(false);
    expect(await readDecisions(store(), decision.approvalId)).toMatchObject([
      { state: "done", sentAt: 1050, endedAt: 1060, settledAt: 1060, errorCode: null },
    ]);
  });

  it("can be decided anew after the earlier one has ended", async () => {
    const approvalId = newId();
    const first = await intendDecision(store(), intent(approvalId));
    await refuseDecision(store(), first.decision, { ...TIMEOUT, feishuCode: 1220001 });
    const second = await intendDecision(store(), { ...intent(approvalId), createdAt: 1001 });
    expect(second.outcome).toBe("new");
    const open = await openDecisions(store(), { quietSince: 1001, limit: 1000 });
    expect(open.filter((each) => each.approvalId === approvalId)).toHaveLength(1);
    const states = (await readDecisions(store(), approvalId)).map(({ state }) => state);
    expect(states).toEqual(["intended", "refused"]);
  });
});
