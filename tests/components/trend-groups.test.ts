import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it } from "vitest";
import { inInbox, inTeam, statesOfTrend } from "@/components/team/trend-address";
import { TrendGroups } from "@/components/team/trend-groups";
import {
  COUNTED,
  largestShare,
  shareOf,
  TREND_GROUPS,
  type TrendGroup,
  trendRows,
} from "@/components/team/trend-rows";
import type { Trends } from "@/lib/contract/trends";
import { en } from "@/lib/text/en";
import { zhCn } from "@/lib/text/zh-cn";

const RANGE = { from: "2026-11-01", to: "2026-11-30" } as const;
const counts = (lack: number, late: number, required: number) => ({
  ...{ lack, late, early: 0, pending: 1, corrected: 2, required },
});
const TRENDS: Trends = {
  ...{ ...RANGE, today: "2026-11-18" },
  total: { ...counts(3, 1, 40), unread: 5 },
  departments: [
    { departmentId: "d1", name: "研发部", depth: 0, ...counts(3, 1, 40), unread: 5 },
    { departmentId: "d2", name: "前端组", depth: 1, ...counts(0, 0, 0), unread: 5 },
  ],
  shifts: [{ shiftId: "s1", name: "早班", ...counts(3, 1, 40) }],
  weekdays: [{ weekday: 1, ...counts(3, 1, 40), unread: 0 }],
  ...{ mostProblems: [], mostCorrections: [], outages: [] },
  ...{ loading: 0, asOf: null, shortfalls: [] },
};
const PARAMS = new URLSearchParams(
  "month=2026-11&cycle=26&status=late&problems=true&of=x&on=2026-11-02&person=p&day=2026-11-02&q=li",
);

const rowsOf = (group: TrendGroup) =>
  trendRows(group, {
    ...{ trends: TRENDS, range: RANGE, params: PARAMS, language: "zh-CN" },
    shiftName: ({ name, shiftId }) => name ?? shiftId,
  });
const shown = (group: TrendGroup, language: "zh-CN" | "en") => {
  const table = createElement(TrendGroups, { group, rows: rowsOf(group), caption: "All" });
  const messages = language === "en" ? en : zhCn;
  return renderToStaticMarkup(
    createElement(IntlProvider, {
      ...{ locale: language, timeZone: "Asia/Shanghai", messages, children: table },
    }),
  );
};

describe("a number of the trends", () => {
  it("opens the grid at the department with the cells that were counted", () => {
    expect(inTeam(PARAMS, { states: statesOfTrend("lack"), departmentId: "d1" })).toBe(
      "/team?month=2026-11&cycle=26&q=li&departmentId=d1&counted=lack-day%2Clack",
    );
    expect(inTeam(PARAMS, { states: statesOfTrend("corrected"), of: "p1" })).toBe(
      "/team?month=2026-11&cycle=26&q=li&counted=remedied&of=p1",
    );
  });

  it("opens the inbox at the weekday or the shift, what is past its deadline included", () => {
    const common = "/exceptions?month=2026-11&cycle=26&q=li&status=serious-late%2Clate";
    const states = statesOfTrend("late");
    expect(inInbox(PARAMS, RANGE, { states, weekday: 1 })).toBe(`${common}&weekday=1&past=true`);
    expect(inInbox(PARAMS, RANGE, { states, shift: "s1" })).toBe(`${common}&shift=s1&past=true`);
  });

  it.each(TREND_GROUPS)("by %s is a link with its own words, and nought is none", (group) => {
    for (const language of ["zh-CN", "en"] as const) {
      const markup = shown(group, language);
      const links = markup.split("<a ").length - 1;
      const filled = rowsOf(group).flatMap(({ counts: row }) =>
        COUNTED[group].filter((id) => row[id] > 0),
      );
      expect(links).toBe(filled.length);
      expect(markup).toContain('scope="row"');
    }
  });

  it("has no share where no day was read", () => {
    const [first, second] = rowsOf("department");
    expect(first && shareOf(first.counts)).toBe(0.1);
    expect(second && shareOf(second.counts)).toBeNull();
    expect(largestShare(rowsOf("department"))).toBe(0.1);
    expect(shown("department", "zh-CN")).toContain("未读 5");
    expect(shown("department", "en")).toContain("10%");
  });
});
