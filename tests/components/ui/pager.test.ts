import { type ComponentProps, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { Pager } from "@/components/ui/pager";

const labels = { group: "Pages", previous: "Previous", next: "Next" };
const drawn = (pages: Omit<ComponentProps<typeof Pager>, "labels">) =>
  renderToStaticMarkup(createElement(Pager, { labels, ...pages }));

it("a pager closes the direction that has ended", () => {
  const markup = drawn({ text: "1–50 of 1,283", onNext: vi.fn() });
  expect(markup.match(/disabled=""/g)).toHaveLength(1);
  expect(markup).toContain("1–50 of 1,283");
});

it("a list of one page says how much of it is shown, and there is no way to turn", () => {
  const markup = drawn({ text: "1–17 of 17", single: true });
  expect(markup).toContain("1–17 of 17");
  expect(markup).not.toMatch(/<button|<nav/);
});
