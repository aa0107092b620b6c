import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it } from "vitest";
import { TodayStrip } from "@/components/me/today-strip";
import { codeOf, LOADING } from "@/lib/attendance/cell-code";
import type { EmployeeDays } from "@/lib/contract/employees";
import { zhCn } from "@/lib/text/zh-cn";

const TODAY = "2026-11-20";
const person = {
  ...{ employeeId: "c3a80b11", name: "林小棠", department: "前端组" },
  ...({ jobTitle: null, status: "active" } as const),
};

const shown = (code: string, asOf: string | null) => {
  const day = { day: TODAY, code, group: null, shift: null, segments: [], asOf } as const;
  const data: EmployeeDays = {
    ...{ person, asOf, zone: "Asia/Shanghai", zoneAssumed: false, today: TODAY },
    ...{ days: [{ ...day, segments: [] }], shortfalls: [] },
  };
  const strip = createElement(TodayStrip, { data });
  const where = { locale: "zh-CN", timeZone: "Asia/Shanghai" } as const;
  const intl = { ...where, messages: zhCn, children: strip };
  return renderToStaticMarkup(createElement(IntlProvider, intl));
};

const noData = codeOf({ state: "no-data", side: "none", overlay: "none" });
const dayOff = codeOf({ state: "not-required", side: "none", overlay: "none" });
const ANSWERED = "2026-11-20T09:00:00+08:00";

describe("today on the self-check", () => {
  it("says that Feishu has no record only where Feishu has said so", () => {
    expect(shown(noData, ANSWERED)).toContain(zhCn.state["no-data"].hint);
    for (const code of [noData, LOADING]) {
      expect(shown(code, null)).toContain(zhCn.me.todayStrip.untold);
      expect(shown(code, null)).not.toContain(zhCn.me.todayStrip.nothing);
    }
  });

  it("says that no punch is required only where Feishu has said so", () => {
    expect(shown(dayOff, ANSWERED)).toContain(zhCn.me.todayStrip.nothing);
  });
});
