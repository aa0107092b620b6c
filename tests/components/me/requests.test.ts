import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it } from "vitest";
import type { OwnRemedy } from "@/components/me/request-rows";
import { Requests } from "@/components/me/requests";
import type { Shortfall } from "@/lib/contract/problem";
import { zhCn } from "@/lib/text/zh-cn";

const remedy = (approvalId: string, state: OwnRemedy["state"], reason: string): OwnRemedy => ({
  ...{ approvalId, state, reason, zone: "Asia/Shanghai", deciding: null },
  ...{ employeeId: "c3a80b11", filedBy: null },
  ...{ day: "2026-11-20", punchNo: 0, workType: 1, time: "2026-11-20T10:00" },
});
const listOf = (remedies: OwnRemedy[], shortfalls: Shortfall[] = []) => ({
  ...{ remedies, open: [], total: remedies.length, shortfalls },
});

const shown = (recent: OwnRemedy[], month: OwnRemedy[], shortfalls: Shortfall[] = []) => {
  const rows = createElement(Requests, {
    ...{ recent: listOf(recent), data: listOf(month, shortfalls), error: null, busy: false },
    ...{ onRetry: () => undefined, employeeId: "c3a80b11", here: "Asia/Shanghai" },
  });
  const intl = {
    locale: "zh-CN",
    timeZone: "Asia/Shanghai",
    messages: zhCn,
    children: rows,
  } as const;
  return renderToStaticMarkup(createElement(IntlProvider, intl));
};
const times = (markup: string, text: string) => markup.split(text).length - 1;

describe("one's own requests", () => {
  const waiting = remedy("1", "pending", "等着的");
  const decided = remedy("2", "approved", "批了的");

  it("tell what waits first and only once, whichever month is looked at", () => {
    const markup = shown([waiting], [decided, waiting]);
    expect(times(markup, "等着的")).toBe(1);
    expect(markup.indexOf("等着的")).toBeLessThan(markup.indexOf("批了的"));
    expect(times(shown([waiting], [decided]), "等着的")).toBe(1);
  });

  it("say where to cancel while something waits, and only then", () => {
    expect(shown([waiting], [])).toContain(zhCn.request.cannotCancel);
    expect(shown([], [decided])).not.toContain(zhCn.request.cannotCancel);
  });

  it("say who filed one on one's behalf, and nothing of one's own or of what Feishu holds", () => {
    const filedBy = { employeeId: "b7e41a02", name: "陆明远" };
    expect(shown([{ ...waiting, filedBy }], [])).toContain("由 陆明远 代为提交");
    expect(shown([waiting], [])).not.toContain("代为提交");
    const own = { ...waiting, filedBy: { employeeId: "c3a80b11", name: "林小棠" } };
    expect(shown([own], [])).not.toContain("代为提交");
  });

  it("say so when there are none", () => {
    expect(shown([], [])).toContain(zhCn.me.requests.empty);
  });

  it("never say that there are none while Feishu has not answered", () => {
    const failed = { kind: "failed", code: "feishu-unavailable", people: 1, names: [] } as const;
    const markup = shown([], [], [{ ...failed, names: [] }]);
    expect(markup).toContain(zhCn.me.requests.untold);
    expect(markup).not.toContain(zhCn.me.requests.empty);
  });
});
