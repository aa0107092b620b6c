import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it } from "vitest";
import { FormResult } from "@/components/day/remedy-form/form-result";
import type { Wall } from "@/lib/attendance/day";
import type { CreatedRemedy, RemedyInput } from "@/lib/contract/remedies";
import { zhCn } from "@/lib/text/zh-cn";

const shown = (state: CreatedRemedy["state"], time: Wall) => {
  const sent: RemedyInput = {
    ...{ employeeId: "c3a80b11", date: "2026-11-20", punchNo: 0, workType: 2 },
    ...{ time, reason: "门口考勤机离线" },
  };
  const children = createElement(FormResult, {
    ...{ sent, result: { requestId: "1", state, approvalId: null }, onAnother: () => undefined },
    person: { employeeId: "c3a80b11", name: "林晓雨", isSelf: true },
  });
  const intl = {
    locale: "zh-CN",
    timeZone: "Asia/Shanghai",
    messages: zhCn,
    children,
  } as const;
  return renderToStaticMarkup(createElement(IntlProvider, intl));
};

describe("what came of a correction that was asked for", () => {
  it("names the day, the punch and the time that were sent", () => {
    expect(shown("confirmed", "2026-11-20T19:05")).toContain("11月20日 周五 · 下班 · 19:05");
    expect(shown("confirmed", "2026-11-21T02:00")).toContain("下班 · 次日 02:00");
  });

  it("names them as well while Feishu has not confirmed it", () => {
    const markup = shown("unconfirmed", "2026-11-20T19:05");
    expect(markup).toContain("下班 · 19:05");
    expect(markup).toContain(zhCn.request.unconfirmedNote);
  });
});
