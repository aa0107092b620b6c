import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { expect, it } from "vitest";
import { RemedyList } from "@/components/remedies/remedy-list";
import type { RemediesView } from "@/components/remedies/use-remedies-view";
import type { Shortfall } from "@/lib/contract/problem";
import { zhCn } from "@/lib/text/zh-cn";
import { noChoice } from "./open-decisions";

const nothing = () => undefined;
const view: RemediesView = {
  ...{ status: null, month: null, q: "", employeeId: null, departmentId: null, filed: null },
  range: { from: "2026-10-01", to: "2026-11-30" },
  input: { from: "2026-10-01", to: "2026-11-30" },
  ...{ free: false, filtered: false, nextMonth: undefined, recent: undefined },
  ...{ setStatus: nothing, setName: nothing, anyone: nothing, chooseDepartment: nothing },
  ...{ setFiled: nothing, clear: nothing, showDays: nothing, previousMonth: nothing },
};

const listed = (shortfalls: Shortfall[], more: Partial<RemediesView> = {}) => {
  const list = createElement(RemedyList, {
    data: {
      ...{ remedies: [], open: [], awaiting: 0, total: 0, nextCursor: null, asOf: null },
      counts: { pending: 0, rejected: 0, approved: 0, cancelled: 0, revoked: 0 },
      shortfalls,
    },
    ...{ error: null, busy: false, onRetry: nothing, view: { ...view, ...more } },
    viewer: {
      ...{ employeeId: "b7e41a02", name: "陆明远", role: "manager", peopleInScope: 59 },
      ...{ departments: [], zone: "Asia/Shanghai", today: "2026-11-21" },
      ...{ zoneAssumed: false, pendingDecisions: 0 },
      now: "2026-11-21T10:42:00+08:00",
    },
    ...{ choosing: noChoice, current: null, onAsk: nothing, onOpen: nothing },
  });
  const inside = { locale: "zh-CN", timeZone: "Asia/Shanghai", messages: zhCn } as const;
  const intl = { ...inside, children: list };
  return renderToStaticMarkup(createElement(IntlProvider, intl));
};
const failed: Shortfall = { kind: "failed", code: "feishu-unreachable", people: 59, names: [] };
const { emptyPartly, empty, emptyPending } = zhCn.remedies;

it("an empty list of corrections says that there are none only where everybody was read", () => {
  expect(listed([])).toContain(empty.title);
  expect(listed([failed])).toContain(emptyPartly.title);
  expect(listed([failed])).not.toContain(empty.title);
});

it("nothing is said to wait for nobody while somebody's corrections are unread", () => {
  const pending = { status: "pending", filtered: true } as const;
  expect(listed([], pending)).toContain(emptyPending.title);
  expect(listed([failed], pending)).not.toContain(emptyPending.title);
});
