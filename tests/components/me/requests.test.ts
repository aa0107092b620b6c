import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it } from "vitest";
import type { OwnRemedy } from "@/components/me/request-rows";
import { Requests } from "@/components/me/requests";
import { zhCn } from "@/lib/text/zh-cn";

const remedy = (approvalId: string, state: OwnRemedy["state"], reason: string): OwnRemedy => ({
  ...{ approvalId, state, reason, zone: "Asia/Shanghai", deciding: null },
  ...{ day: "2026-11-20", punchNo: 0, workType: 1, time: "2026-11-20T10:00" },
});
const listOf = (remedies: OwnRemedy[]) => ({ remedies, open: [], total: remedies.length });

const shown = (recent: OwnRemedy[], month: OwnRemedy[]) => {
  const rows = createElement(Requests, {
    ...{ recent: listOf(recent), data: listOf(month), error: null, busy: false },
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

  it("say so when there are none", () => {
    expect(shown([], [])).toContain(zhCn.me.requests.empty);
  });
});
