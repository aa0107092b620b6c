import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { expect, it } from "vitest";
import { DayInput } from "@/components/day/day-input";
import type { Day } from "@/lib/attendance/day";

const said = (locale: "zh-CN" | "en", day: Day | null) => {
  const field = createElement(DayInput, { label: "From", day, defaultValue: day ?? "" });
  const intl = { locale, timeZone: "Asia/Shanghai", children: field };
  return renderToStaticMarkup(createElement(IntlProvider, intl));
};

it("a chosen day is written in the language of the page, whatever the browser speaks", () => {
  expect(said("zh-CN", "2026-11-01")).toContain(">2026年11月1日<");
  expect(said("en", "2026-11-01")).toContain(">1 Nov 2026<");
});

it("a field without a day shows its name instead of a browser's pattern", () => {
  expect(said("en", null)).toContain(">From<");
  expect(said("en", null)).toContain('aria-label="From"');
});
