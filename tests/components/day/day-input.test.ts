import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { expect, it } from "vitest";
import { DayInput } from "@/components/day/day-input";
import { DayStep } from "@/components/day/remedy-form/day-step";
import type { Day } from "@/lib/attendance/day";
import { en } from "@/lib/text/en";

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

it("a correction's work day is written so too, and its problem stays tied to the field", () => {
  const today: Day = "2026-11-22";
  const given = { day: "2026-11-20", today, problem: "Too late", nightly: false } as const;
  const field = createElement(DayStep, { ...given, onChange: () => undefined });
  const intl = { locale: "en", timeZone: "Asia/Shanghai", messages: en, children: field } as const;
  const markup = renderToStaticMarkup(createElement(IntlProvider, intl));
  expect(markup).toContain(">20 Nov 2026<");
  expect(markup).toContain(">Fri<");
  const input = /<input[^>]*>/.exec(markup)?.[0] ?? "";
  expect(input).toContain('max="2026-11-22"');
  expect(input).toContain('aria-invalid="true"');
  const error = /aria-describedby="([^"]+)"/.exec(input)?.[1];
  expect(markup).toMatch(new RegExp(`id="${error}"[^>]*>.*Too late`));
});
