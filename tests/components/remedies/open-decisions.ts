import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import type { Choosing } from "@/components/remedies/use-choice";
import type { ViewerInfo } from "@/lib/contract/me";
import type { Remedies, RemedyWire } from "@/lib/contract/remedies";
import { zhCn } from "@/lib/text/zh-cn";

export const DAY = "2026-11-20";

export const viewer: ViewerInfo = {
  ...{ employeeId: "b7e41a02", name: "陆明远", role: "manager", zone: "Asia/Shanghai" },
  ...{ zoneAssumed: false, today: "2026-11-21", now: "2026-11-21T10:42:00+08:00" },
  ...{ peopleInScope: 59, departments: [], pendingDecisions: 1 },
};

export const DECIDING: NonNullable<RemedyWire["deciding"]> = {
  ...{ decision: "approve", by: "陆明远", since: "2026-11-21T10:40:00+08:00" },
};

export const aRemedy = (over: Partial<RemedyWire> = {}): RemedyWire => ({
  ...{ approvalId: "7001", employeeId: "c3a80b11", name: "林晓雨", department: "前端组" },
  ...{ day: DAY, punchNo: 0, workType: 1, time: "2026-11-20T10:00", zone: "Asia/Shanghai" },
  ...{ state: "pending", reason: "忘记打卡", createdAt: null, updatedAt: null },
  ...{ own: false, ownFiling: false, filedBy: null, was: null, deadline: null, deciding: null },
  ...over,
});

/** Nothing is chosen. */
export const noChoice: Choosing = {
  ...{ choice: { remedies: [], state: null }, all: false, some: false, none: true },
  ...{ isChosen: () => false, toggle: () => undefined, toggleAll: () => undefined },
  clear: () => undefined,
};

/** An answer of `/api/remedies`. */
export const answerWith = (over: Partial<Remedies>): Remedies => ({
  ...{ remedies: [], open: [], awaiting: 0, total: 1, nextCursor: null, asOf: null },
  counts: { pending: 1, rejected: 0, approved: 0, cancelled: 0, revoked: 0 },
  shortfalls: [],
  ...over,
});

/** What is seen at first, with these answers already there. */
export const shown = (
  element: ReactElement,
  known: readonly { queryKey: readonly unknown[]; data: unknown }[] = [],
): string => {
  const client = new QueryClient();
  for (const { queryKey, data } of known) client.setQueryData(queryKey, data);
  const inside = createElement(QueryClientProvider, { client }, element);
  const intl = {
    ...({ locale: "zh-CN", timeZone: "Asia/Shanghai", messages: zhCn } as const),
    children: inside,
  };
  return renderToStaticMarkup(createElement(IntlProvider, intl));
};
