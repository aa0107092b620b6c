import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it, vi } from "vitest";
import { CycleSelect } from "@/components/day/cycle-select";
import { Nothing } from "@/components/exceptions/nothing";
import { PunchLines } from "@/components/exceptions/punch-lines";
import type { ExceptionItem } from "@/lib/contract/exceptions";
import { en } from "@/lib/text/en";
import { zhCn } from "@/lib/text/zh-cn";
import { anItem, lackIn } from "./items";

const shown = (element: ReactElement, language: "zh-CN" | "en" = "zh-CN") => {
  const messages = language === "en" ? en : zhCn;
  const inside = { locale: language, timeZone: "Asia/Shanghai", messages } as const;
  const intl = { ...inside, children: element };
  return renderToStaticMarkup(createElement(IntlProvider, intl));
};

describe("a missing punch in the inbox", () => {
  it("says once that there is no record", () => {
    const told = shown(createElement(PunchLines, { item: anItem() }), "en");
    expect(told.split("No record")).toHaveLength(2);
  });

  it("of another kind whose time is unknown says so", () => {
    const late = { ...lackIn, state: "late" } as const;
    const told = shown(createElement(PunchLines, { item: anItem({ punches: [late] }) }));
    expect(told).toContain(zhCn.day.results.noPunch);
  });
});

describe("a day of several shifts without any record", () => {
  const at = (punchNo: number, side: "in" | "out", time: string) =>
    ({ ...lackIn, punchNo, side, shiftAt: `2026-11-19T${time}:00+08:00` }) as const;
  const punches = [
    ...[at(0, "in", "08:00"), at(0, "out", "11:30")],
    ...[at(1, "in", "12:30"), at(1, "out", "17:00")],
  ];
  const day = (over: Partial<ExceptionItem>) =>
    shown(createElement(PunchLines, { item: anItem({ state: "lack-day", punches, ...over }) }));

  it("is one line with the times of all shifts", () => {
    const told = day({});
    expect(told.split("缺卡")).toHaveLength(2);
    expect(told).toContain("08:00–11:30");
    expect(told).toContain("12:30–17:00");
  });

  it("tells each punch when one of them waits for a decision", () => {
    const waiting = { state: "unconfirmed", requestId: "r1", approvalId: null } as const;
    const [first = lackIn, ...others] = punches;
    expect(day({ punches: [{ ...first, waiting }, ...others] }).split("缺卡")).toHaveLength(5);
  });
});

describe("an empty inbox", () => {
  const list = { asOf: "2026-11-21T10:00:00+08:00", told: undefined, loading: 0, shortfalls: [] };
  const narrowedBy = (within: 0 | 3 | null, otherwise: boolean) =>
    createElement(Nothing, {
      list,
      view: {
        ...{ range: { from: "2026-10-23", to: "2026-11-21" }, narrowed: false, within },
        ...{ filtered: within !== null || otherwise, filteredOtherwise: otherwise },
        ...{ clear: vi.fn(), setWithin: vi.fn() },
      },
      viewer: { now: "2026-11-21T10:00:00+08:00", zone: "Asia/Shanghai", peopleInScope: 59 },
    });

  it("that only a deadline narrows says that nothing runs out by then, not that filters are wrong", () => {
    expect(shown(narrowedBy(0, false))).toContain("今天没有截止的异常");
    expect(shown(narrowedBy(3, false), "en")).toContain("Nothing closes within 3 days");
    expect(shown(narrowedBy(3, false))).toContain(zhCn.exceptions.emptyWithin.any);
  });

  it("that other filters narrow offers to clear them", () => {
    expect(shown(narrowedBy(3, true))).toContain(zhCn.exceptions.emptyFiltered.title);
    expect(shown(narrowedBy(null, false))).toContain(zhCn.exceptions.clear.title);
  });
});

describe("the choice of a cycle", () => {
  const at = { startDay: 1, isCurrent: true, startOn: vi.fn(), current: vi.fn() };
  const chosen = (markup: string) => markup.match(/<option[^>]*selected=""[^>]*>([^<]*)</)?.[1];

  it("says that the latest days are shown and no month, where they are", () => {
    const latest = "最近 30 天";
    expect(chosen(shown(createElement(CycleSelect, { at, latest })))).toBe(latest);
    const earlier = { ...at, isCurrent: false };
    expect(chosen(shown(createElement(CycleSelect, { at: earlier, latest })))).toBe("自然月");
    expect(chosen(shown(createElement(CycleSelect, { at })))).toBe("自然月");
  });
});
