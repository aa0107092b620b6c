import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it } from "vitest";
import { EmployeeMonth } from "@/components/employees/employee-month";
import { useEmployeeView } from "@/components/employees/use-employee-view";
import { codeOf } from "@/lib/attendance/cell-code";
import { eachDay } from "@/lib/attendance/day";
import type { EmployeeDays } from "@/lib/contract/employees";
import type { Shortfall } from "@/lib/contract/problem";
import { zhCn } from "@/lib/text/zh-cn";

const month = { from: "2026-11-01", to: "2026-11-30" } as const;
const TODAY = "2026-11-20";
const FAILED: Shortfall = { kind: "failed", code: "feishu-unavailable", people: 1, names: ["林"] };
const ANSWERED = "2026-11-20T09:00:00+08:00";
const viewer = {
  ...({ employeeId: "b7e41a02", name: "M", role: "manager", zone: "Asia/Shanghai" } as const),
  ...({ zoneAssumed: false, today: TODAY, now: "2026-11-20T10:00:00+08:00" } as const),
  ...{ departments: [], peopleInScope: 0, pendingDecisions: 0 },
};
function Month({ data }: { data: EmployeeDays }) {
  const view = useEmployeeView(TODAY);
  const props = { data, viewer, view, busy: false, onRetry: () => undefined, children: null };
  return createElement(EmployeeMonth, props);
}

const shown = (asOf: string | null, shortfalls: Shortfall[] = []) => {
  const code = codeOf({ state: "no-data", side: "none", overlay: "none" });
  const days = eachDay(month).map((day) => ({
    ...{ day, code, group: null, shift: null, segments: [], asOf },
  }));
  const person = {
    ...{ employeeId: "c3a80b11", name: "林小棠", department: "前端组" },
    ...({ jobTitle: null, status: "active" } as const),
  };
  const data: EmployeeDays = {
    ...{ person, asOf, zone: "Asia/Shanghai", zoneAssumed: false, today: TODAY },
    ...{ days, shortfalls },
  };
  const where = { locale: "zh-CN", timeZone: "Asia/Shanghai" } as const;
  const children = createElement(NuqsTestingAdapter, null, createElement(Month, { data }));
  const intl = { ...where, messages: zhCn, children };
  return renderToStaticMarkup(createElement(IntlProvider, intl));
};

describe("a person's month without any record", () => {
  const { calendar, counts } = zhCn.employees;

  it("is said to have none only where Feishu has answered for every day", () => {
    expect(shown(ANSWERED)).toContain(calendar.empty);
    for (const shortfalls of [[], [FAILED]]) {
      const html = shown(null, shortfalls);
      expect(html).not.toContain(calendar.empty);
      expect(html).not.toContain(counts.none);
      expect(html).toContain(counts.untold);
    }
  });

  it("says what is missing of one person without counting or naming anybody", () => {
    const html = shown(null, [FAILED]);
    expect(html).toContain(zhCn.shortfall.person.failed.title);
    expect(html).not.toContain(zhCn.shortfall.retry);
  });
});
