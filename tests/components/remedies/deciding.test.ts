import { createElement } from "react";
import { describe, expect, it, vi } from "vitest";
import { decisionsOn } from "@/components/day/decision/may-decide";
import { RemedyCard } from "@/components/day/drawer/remedy-card";
import { PunchLines } from "@/components/exceptions/punch-lines";
import { RowActions } from "@/components/exceptions/row-actions";
import { RemedyTable } from "@/components/remedies/remedy-table";
import { StoryBadge } from "@/components/remedies/story/story-badge";
import type { RemedyWire } from "@/lib/contract/remedies";
import { queries } from "@/lib/queries";
import { zhCn } from "@/lib/text/zh-cn";
import { anItem, lackIn } from "../exceptions/items";
import { answerWith, aRemedy, DAY, DECIDING, noChoice, shown, viewer } from "./open-decisions";

vi.mock("next/navigation", () => ({ useSearchParams: () => new URLSearchParams() }));

const nothing = () => undefined;
const { deciding: words, outcome } = zhCn.remedies;
const approving = aRemedy({ deciding: DECIDING });

const row = (remedy: RemedyWire) =>
  shown(
    createElement(RemedyTable, {
      ...{ rows: [remedy], range: { from: DAY, to: DAY }, viewer },
      ...{ choosing: noChoice, current: null, onAsk: nothing, onOpen: nothing },
    }),
  );
const inboxRow = (remedy: RemedyWire) => {
  const { employeeId, approvalId } = remedy;
  const waiting = { state: "pending", requestId: null, approvalId } as const;
  const item = anItem({ employeeId, day: DAY, punches: [{ ...lackIn, waiting }] });
  const asked = queries.remedies({ from: DAY, to: DAY, employeeId, status: "pending" });
  const lines = createElement(PunchLines, { item });
  const actions = createElement(RowActions, {
    ...{ item, viewer, onAsk: nothing, onCorrect: nothing },
  });
  return shown(createElement("div", null, lines, actions), [
    { queryKey: asked.queryKey, data: answerWith({ remedies: [remedy] }) },
  ]);
};
const button = (decision: keyof typeof zhCn.decision) => `${zhCn.decision[decision]}</button>`;

describe("a correction that has been decided and waits for Feishu", () => {
  it("says so in its row and has neither buttons nor a box to choose it", () => {
    const markup = row(approving);
    expect(markup).toContain(words.approve);
    expect(markup).not.toContain(zhCn.remedyState.pending);
    expect(markup).not.toContain(button("approve"));
    expect(markup).not.toContain(button("reject"));
    expect(markup).not.toContain(`${zhCn.remedies.column.select} ${approving.name}`);
    const open = row(aRemedy());
    expect(open).toContain(button("approve"));
    expect(open).toContain(`${zhCn.remedies.column.select} ${approving.name}`);
  });

  it("says so in the inbox, where nothing else can be done about it", () => {
    const markup = inboxRow(approving);
    expect(markup).toContain(words.approve);
    expect(markup).not.toContain(zhCn.remedyState.pending);
    expect(markup).not.toContain("<button");
    expect(inboxRow(aRemedy())).toContain(button("reject"));
    expect(inboxRow(aRemedy())).toContain(zhCn.remedyState.pending);
  });

  it("says in the day and on its page that there is nothing to do", () => {
    const card = shown(createElement(RemedyCard, { remedy: approving, now: viewer.now }));
    expect(card).toContain(words.approve);
    expect(card).toContain(outcome.unconfirmedNote);
    const story = { state: "pending", remedy: approving } as const;
    expect(shown(createElement(StoryBadge, { story }))).toContain(words.approve);
  });

  it("has the word of its decision, and Feishu's state once that is there", () => {
    const revoking = { ...DECIDING, decision: "revoke" as const };
    const revoked = row(aRemedy({ state: "approved", deciding: revoking }));
    expect(revoked).toContain(words.revoke);
    expect(revoked).not.toContain(button("revoke"));
    const arrived = aRemedy({ state: "approved", deciding: DECIDING });
    expect(row(arrived)).toContain(zhCn.remedyState.approved);
    expect(decisionsOn(arrived, viewer)).toEqual([]);
  });
});
