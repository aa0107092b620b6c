import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PrintTable } from "@/components/team/grid/grid-print";
import { sceneOf } from "@/components/team/grid/selection";
import { LABELS } from "./labels";
import { A_YEAR_LATER, cell, FIRST, teamOf } from "./team";

type Rows = Parameters<typeof teamOf>[0];

const printed = (rows: Rows, order: number[], today = A_YEAR_LATER) =>
  renderToStaticMarkup(
    createElement(PrintTable, {
      scene: sceneOf(teamOf(rows, today), order),
      labels: LABELS,
    }),
  );

test("paper gets a plain table of everyone shown, with the punch and corrections marked", () => {
  const rows = [
    [cell("lack", "in"), cell("normal")],
    [cell("late", "in"), cell("pending", "out")],
  ];
  const html = printed(rows, [1, 0]);
  expect(html.split('scope="row"')).toHaveLength(3);
  expect(html).toContain("‹缺");
  expect(html).toContain("待›");
  expect(html).toContain("十一月 2/2");
  const text = html.replaceAll(/<[^>]*>/g, "");
  expect(text).toContain("缺 叫 lack");
  expect(text).not.toContain("叫 serious-late");
});

test("paper tells one missing punch from a whole day, late from seriously late, and what is unread from nothing", () => {
  const pairs = [
    [cell("lack", "in"), cell("lack-day")],
    [cell("late", "in"), cell("serious-late", "in")],
    [cell("no-data"), cell("loading")],
  ];
  const html = printed(pairs, [0, 1, 2]);
  for (const row of html.split('scope="row"').slice(1)) {
    const [one, other] = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, mark]) => mark);
    expect(one).not.toBe(other);
  }
  expect(html.replaceAll(/<[^>]*>/g, "")).toContain("… 叫 loading");
});

test("paper says nothing of days to come", () => {
  const html = printed([[cell("normal"), cell("loading")]], [0], FIRST);
  expect(html).toContain("√");
  expect(html).not.toContain("…");
});
