import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { DayMark } from "@/components/day/day-mark";
import { Legend } from "@/components/day/legend";
import type { Detail } from "@/components/team/grid/detail";
import { PrintTable } from "@/components/team/grid/grid-print";
import { NOTHING, sceneOf, selectionOf } from "@/components/team/grid/selection";
import { TeamGrid } from "@/components/team/grid/team-grid";
import type { TeamGridProps } from "@/components/team/grid/team-grid-props";
import { CELLS } from "@/lib/attendance/cell-code";
import { STATE_NAMES } from "@/lib/attendance/result";
import { LABELS } from "./labels";
import { cell, FIRST, teamOf } from "./team";

const model = teamOf([
  [cell("lack", "in"), cell("normal")],
  [cell("late", "in"), cell("pending", "out")],
  [cell("normal"), cell("normal")],
]);
const markup = (selection = NOTHING, more: Partial<TeamGridProps> = {}) =>
  renderToStaticMarkup(
    createElement(TeamGrid, {
      model,
      visible: [0, 1, 2],
      lang: "zh-CN",
      labels: LABELS,
      selection,
      onSelectionChange: () => {},
      onOpen: () => {},
      onSort: () => {},
      sort: { key: "lack", descending: true },
      ...more,
    }),
  );
const count = (html: string, part: string | RegExp) => html.split(part).length - 1;

describe("TeamGrid as a screen reader meets it", () => {
  const html = markup();

  test("is a grid that knows its size, header and totals included", () => {
    expect(html).toContain('role="grid"');
    expect(html).toContain('aria-label="考勤"');
    expect(html).toContain('aria-rowcount="5"');
    expect(html).toContain('aria-colcount="7"');
    expect(html).toContain('aria-multiselectable="true"');
  });

  test("names every column", () => {
    expect(count(html, 'role="columnheader"')).toBe(7);
    for (const day of model.days) expect(html).toContain(`日期 ${day}`);
    expect(html).toContain('aria-sort="descending"');
  });

  test("reads the whole story of the focused row's cells", () => {
    expect(html).toContain(`员工0 ${FIRST} lack`);
    expect(html).toContain("员工0\n研发部");
    expect(html).toContain("员工0 lack 1");
    expect(html).toContain('aria-rowindex="2"');
  });

  test("lets Tab reach exactly one place", () => {
    expect(count(html, 'tabindex="0"')).toBe(1);
    expect(html).toMatch(/data-at="0:1"[^>]*tabindex="0"|tabindex="0"[^>]*data-at="0:1"/);
  });

  test("says the totals of every day", () => {
    expect(html).toContain(`${FIRST} 共 2`);
    expect(html).toContain("pending 共 1");
  });

  test("says which days are chosen", () => {
    const chosen = markup(selectionOf([{ employeeId: "e0", day: FIRST }]));
    expect(count(html, 'aria-selected="true"')).toBe(0);
    expect(count(chosen, 'aria-selected="true"')).toBe(1);
  });

  test("draws the canvas for the eye only and needs no inline style", () => {
    expect(html).toMatch(/<canvas[^>]*aria-hidden="true"/);
    expect(html).not.toContain("style=");
  });
});

describe("TeamGrid that tells times or hours", () => {
  const days = [{ punches: [{ at: 537 }, { at: 1082 }], worked: 545 }, null];
  const markupOf = (kind: Detail["kind"]) =>
    markup(NOTHING, { density: kind, detail: { kind, of: new Map([["e0", days]]) } });

  test("reads a cell's times after its state, and nothing more where they are not known", () => {
    const html = markupOf("times");
    expect(html).toContain(`员工0 ${FIRST} lack\n537/1082<`);
    expect(html).toMatch(/员工0 2026-08-02 normal</);
    expect(html).toContain('aria-colcount="7"');
  });

  test("has the hours as one more column, named and told as of the days read", () => {
    const html = markupOf("hours");
    expect(html).toContain(`员工0 ${FIRST} lack\n干了 545<`);
    expect(html).toContain("员工0 共 545/1/1");
    expect(html).toContain('aria-colcount="8"');
    expect(count(html, 'role="columnheader"')).toBe(8);
  });

  test("prints them, and says of how many people they are known", () => {
    const detail = { kind: "times" as const, of: new Map([["e0", days]]) };
    const scene = sceneOf(model, [0, 1], detail);
    const html = renderToStaticMarkup(createElement(PrintTable, { scene, labels: LABELS }));
    expect(html).toContain("08:57\n18:02");
    expect(html).toContain("已读 1/2");
  });
});

describe("DayMark and Legend", () => {
  test("every possible cell has a drawing", () => {
    for (const of of CELLS)
      expect(renderToStaticMarkup(createElement(DayMark, { cell: of }))).toMatch(
        /<(rect|text|circle|polyline)/,
      );
  });

  test("a mark is decoration unless it is given words", () => {
    const plain = renderToStaticMarkup(createElement(DayMark, { cell: cell("late", "in") }));
    expect(plain).toContain('aria-hidden="true"');
    const named = createElement(DayMark, { cell: cell("late", "in"), label: "迟到", size: "sm" });
    expect(renderToStaticMarkup(named)).toContain('role="img" aria-label="迟到"');
  });

  test("the legend has every state but loading, and can be pressed as a filter", () => {
    const labels = { legend: "图例", state: (state: string) => `<${state}>` };
    const active = new Set(["late"] as const);
    const html = renderToStaticMarkup(
      createElement(Legend, { labels, active, onToggle: () => {}, counts: { late: 1234 } }),
    );
    expect(count(html, "<button")).toBe(STATE_NAMES.length - 1);
    expect(count(html, 'aria-pressed="true"')).toBe(1);
    expect(html).toContain("1,234");
    const still = renderToStaticMarkup(createElement(Legend, { labels }));
    expect(still).not.toContain("<button");
  });
});
