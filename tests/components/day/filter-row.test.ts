import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { expect, it } from "vitest";
import { FilterRow } from "@/components/day/filters/filter-row";
import { zhCn } from "@/lib/text/zh-cn";

const drawn = (active: number, onClear?: () => void) => {
  const filters = [
    { key: "a", label: "A", control: "beside" },
    { key: "b", label: "B", control: "at the end", desk: "end" as const },
    { key: "c", label: "C", control: "only folded", desk: "elsewhere" as const },
  ];
  const row = createElement(FilterRow, { label: "filters", filters, active, onClear });
  const inside = { locale: "zh-CN", timeZone: "Asia/Shanghai", messages: zhCn } as const;
  const intl = { ...inside, children: row };
  return renderToStaticMarkup(createElement(IntlProvider, intl));
};

it("the folded filters say how many of them narrow the list, and nothing where none does", () => {
  expect(drawn(2)).toContain("已用 2 项筛选");
  expect(drawn(0)).not.toContain("项筛选");
});

it("what stands elsewhere at a desk is only in the sheet, and clearing is offered where it does something", () => {
  expect(drawn(0)).toMatch(/beside.*at the end/s);
  expect(drawn(0)).not.toContain("only folded");
  expect(drawn(0)).not.toContain(zhCn.common.clearFilters);
  // Short to the eye: a longer word would push the row onto two lines and the page down.
  const clearing = `aria-label="${zhCn.common.clearFilters}"[^>]*>${zhCn.common.clear}<`;
  expect(drawn(1, () => undefined)).toMatch(new RegExp(clearing));
});
