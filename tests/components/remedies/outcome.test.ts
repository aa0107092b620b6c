import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { BulkResults } from "@/components/day/bulk-remedy/bulk-results";
import type { Submission } from "@/components/day/bulk-remedy/submission";
import { type Decided, READING } from "@/components/day/decision/outcome";
import { OutcomePanel } from "@/components/day/decision/outcome-panel";
import type { Decisions } from "@/components/day/decision/use-decisions";
import type { ErrorCode } from "@/lib/errors";
import { zhCn } from "@/lib/text/zh-cn";
import { lineOf } from "../day/bulk/stage";
import { aRemedy, shown, viewer } from "./open-decisions";

const nothing = () => undefined;
const { outcome } = zhCn.remedies;
const CODES = ["feishu-unavailable", "feishu-refused", "internal"] as const;

const panelOf = (...fates: Decided["fate"][]) => {
  const item = aRemedy();
  const items: Decided[] = fates.map((fate) => ({
    item,
    parcel: { key: "k", items: [item] },
    fate,
  }));
  const decisions: Decisions = {
    ...{ asked: null, busy: false, held: 0, error: null, items },
    ...{ ask: nothing, cancel: nothing, confirm: nothing, dismiss: nothing },
    retry: () => Promise.resolve(),
  };
  return shown(createElement(OutcomePanel, { decisions, now: viewer.now }));
};
const panel = (kind: Decided["fate"]["kind"], code: ErrorCode | null) => panelOf({ kind, code });
const bulk = (kind: Submission["fate"]["kind"], code: ErrorCode | null) => {
  const item = { line: lineOf("林晓雨"), time: "2026-11-20T09:00" } as const;
  const submissions = [{ item, parcel: { key: "k", items: [item] }, fate: { kind, code } }];
  return shown(createElement(BulkResults, { submissions, busy: false, held: 0 }));
};

describe("a decision of which nobody knows whether it arrived", () => {
  it.each(CODES)("is told without the error %s: it is looked after by itself", (code) => {
    const markup = panel("unconfirmed", code);
    expect(markup).toContain(outcome.unconfirmedNote);
    expect(markup).not.toContain(zhCn.errors[code].title);
    expect(markup).not.toContain(zhCn.errors[code].advice);
  });

  it("and that got no answer here may be tried again without deciding twice", () => {
    const markup = panel("unknown", "internal");
    expect(markup).toContain(outcome.unknownNote);
    expect(markup).not.toContain(outcome.unconfirmedNote);
    expect(markup).not.toContain(zhCn.errors.internal.title);
  });

  it("is apart from one that was surely refused, which has its reason", () => {
    const markup = panel("refused", "month-sealed");
    expect(markup).toContain(zhCn.errors["month-sealed"].title);
    expect(markup).not.toContain(outcome.unconfirmedNote);
  });
});

describe("a decision for which somebody was first", () => {
  const AT = "2026-11-21T09:20:00+08:00";
  const first = { state: "approved", by: "顾小满", at: AT } as const;

  it("says how it stands, who decided it and when", () => {
    const markup = panelOf({ kind: "already", code: null, first });
    expect(markup).toContain("现在是“已通过”，由 顾小满 处理 · 09:20");
    const other = panelOf({ kind: "refused", code: "illegal-transition", first });
    expect(other).toContain("由 顾小满 处理");
    expect(other).toContain(zhCn.errors["illegal-transition"].title);
  });

  it("names nobody where Feishu, which does not tell, had it so", () => {
    const markup = panelOf({
      kind: "already",
      code: null,
      first: { ...first, by: null, at: null },
    });
    expect(markup).toContain("现在是“已通过”，在飞书中或由他人处理");
  });

  it("is read from the answer with the state and whoever reached it", () => {
    const reached = { by: null, at: AT };
    const result = { outcome: "already", state: "approved", code: null, reached } as const;
    const { fateOf } = READING;
    const results = [{ approvalId: aRemedy().approvalId, ...result }];
    expect(fateOf(aRemedy(), { results })).toEqual({
      ...{ kind: "already", code: null, first: { state: "approved", by: null, at: AT } },
    });
  });
});

describe("the summary of decisions", () => {
  it("leaves out what came of none", () => {
    expect(panelOf({ kind: "already", code: null })).toContain(">1 条此前已处理<");
    const mixed = panelOf({ kind: "refused", code: "internal" }, { kind: "done", code: null });
    expect(mixed).toContain(">1 条完成 · 1 条未完成<");
  });
});

describe("a correction of many of which nobody knows whether it arrived", () => {
  it.each(["unconfirmed", "unknown"] as const)("is told without an error when %s", (kind) => {
    expect(bulk(kind, "internal")).not.toContain(zhCn.errors.internal.title);
    expect(bulk("refused", "month-sealed")).toContain(zhCn.errors["month-sealed"].title);
  });
});
