import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it } from "vitest";
import { MarkLegend } from "@/components/day/mark-legend";
import { MonthLegend } from "@/components/day/month-legend";
import { zhCn } from "@/lib/text/zh-cn";

const shown = (element: ReactElement) => {
  const where = { locale: "zh-CN", timeZone: "Asia/Shanghai" } as const;
  const intl = { ...where, messages: zhCn, children: element };
  return renderToStaticMarkup(createElement(IntlProvider, intl));
};

describe("the legend of one's own month", () => {
  it("is offered closed, and no mark of it is there before somebody asks", () => {
    const markup = shown(createElement(MonthLegend));
    expect(markup).toContain(zhCn.team.legend);
    expect(markup).not.toContain(zhCn.state.lack.label);
    expect(markup).not.toMatch(/<details[^>]* open/);
  });

  it("has a word for every mark, and none for a shade that is only in the team's grid", () => {
    const markup = shown(createElement(MarkLegend));
    for (const state of ["lack", "late", "early", "no-data", "normal"] as const)
      expect(markup).toContain(zhCn.state[state].label);
    expect(markup).toContain(zhCn.punch.alsoPending);
    expect(markup).not.toContain(zhCn.team.weekend);
    expect(shown(createElement(MarkLegend, { shaded: true }))).toContain(zhCn.team.weekend);
  });
});
