import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { DayBody } from "@/components/day/drawer/day-body";
import type { OpenRequest } from "@/lib/contract/remedies";
import { queries } from "@/lib/queries";
import { zhCn } from "@/lib/text/zh-cn";
import { answerWith, shown, viewer } from "../remedies/open-decisions";
import { DAY, daysOf, pairOf, punchOf, windowOf, windowsOf } from "./bulk/stage";

const employeeId = "e1";
const { action, remedies, windows } = zhCn.day;
const request: OpenRequest = {
  ...{ requestId: "r1", employeeId, name: "Lin", day: DAY, punchNo: 0, workType: 1 },
  ...{ time: "2026-11-20T09:00", reason: "badge", state: "unconfirmed" },
  filedBy: { employeeId, name: "Lin" },
  createdAt: "2026-11-21T10:40:00+08:00",
};

const day = (open: OpenRequest[]) => {
  const data = daysOf(pairOf(punchOf("lack"), punchOf("lack")));
  const [result] = data.days;
  if (!result) throw new Error("a day");
  const body = createElement(DayBody, {
    ...{ viewer, data, result, busy: false, onRetry: () => undefined, onRemedy: () => undefined },
  });
  const both = windowsOf(windowOf(), windowOf({ workType: 2 }));
  return shown(body, [
    {
      queryKey: queries.remedies({ from: DAY, to: DAY, employeeId }).queryKey,
      data: answerWith({ open, total: 0 }),
    },
    { queryKey: queries.windows({ id: employeeId, date: DAY }).queryKey, data: both },
  ]);
};
const times = (markup: string, text: string) => markup.split(text).length - 1;

describe("a day with a request that Feishu has not been seen to hold yet", () => {
  it("tells that first and offers no second one of the same punch", () => {
    const markup = day([request]);
    expect(times(markup, action.remedyFor)).toBe(1);
    expect(markup).toContain(zhCn.request.unconfirmedNote);
    expect(markup.indexOf(remedies.title)).toBeLessThan(markup.indexOf(windows.title));
  });

  it("is otherwise a day whose punches may both be asked for, with what was asked below", () => {
    const markup = day([]);
    expect(times(markup, action.remedyFor)).toBe(2);
    expect(markup.indexOf(remedies.title)).toBeGreaterThan(markup.indexOf(windows.title));
  });
});
