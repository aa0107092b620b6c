import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { BulkResults } from "@/components/day/bulk-remedy/bulk-results";
import type { Submission } from "@/components/day/bulk-remedy/submission";
import type { Decided } from "@/components/day/decision/outcome";
import { OutcomePanel } from "@/components/day/decision/outcome-panel";
import type { Decisions } from "@/components/day/decision/use-decisions";
import type { ErrorCode } from "@/lib/errors";
import { zhCn } from "@/lib/text/zh-cn";
import { lineOf } from "../day/bulk/stage";
import { aRemedy, shown } from "./open-decisions";

const nothing = () => undefined;
const { outcome } = zhCn.remedies;
const CODES = ["feishu-unavailable", "feishu-refused", "internal"] as const;

const panel = (kind: Decided["fate"]["kind"], code: ErrorCode | null) => {
  const item = aRemedy();
  const items: Decided[] = [{ item, parcel: { key: "k", items: [item] }, fate: { kind, code } }];
  const decisions: Decisions = {
    ...{ asked: null, busy: false, held: 0, error: null, items },
    ...{ ask: nothing, cancel: nothing, confirm: nothing, dismiss: nothing },
    retry: () => Promise.resolve(),
  };
  return shown(createElement(OutcomePanel, { decisions }));
};
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

describe("a correction of many of which nobody knows whether it arrived", () => {
  it.each(["unconfirmed", "unknown"] as const)("is told without an error when %s", (kind) => {
    expect(bulk(kind, "internal")).not.toContain(zhCn.errors.internal.title);
    expect(bulk("refused", "month-sealed")).toContain(zhCn.errors["month-sealed"].title);
  });
});
