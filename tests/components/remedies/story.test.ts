import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it } from "vitest";
import { listBehind, storyAddress } from "@/components/day/story-address";
import { OtherRemedies } from "@/components/remedies/story/other-remedies";
import { StorySteps } from "@/components/remedies/story/story-steps";
import type { SegmentWire } from "@/lib/contract/employees";
import type { RemedyStory, StoryStep } from "@/lib/contract/remedy-story";
import { zhCn } from "@/lib/text/zh-cn";

const NOW = "2026-11-21T10:42:00+08:00";
const AT = "2026-11-21T09:20:00+08:00";
const punch: SegmentWire["in"] = {
  ...({ result: "lack", supplement: "none" } as const),
  ...{ shiftAt: AT, punchAt: null, minutesOff: null, why: null },
};
const BY = { employeeId: null, name: "陆明远" };

const storyWith = (more: Partial<RemedyStory> = {}): RemedyStory => ({
  ...{ approvalId: "1", requestId: null, own: false, state: "pending", remedy: null, was: null },
  person: { employeeId: "c3a80b11", name: "林晓雨", department: "前端组" },
  ...{ day: "2026-11-20", punchNo: 0, workType: 1, time: "2026-11-20T10:00", reason: "忘记打卡" },
  ...{ zone: "Asia/Shanghai", zoneAssumed: false, today: "2026-11-21", steps: [] },
  result: {
    ...{ day: "2026-11-20", code: "F", group: null, shift: null, asOf: AT },
    segments: [{ kind: "normal", punchNo: 0, in: punch, out: punch }],
  },
  ...{ deadline: null, quota: null, asOf: AT, shortfalls: [] },
  others: { from: "2026-10-01", to: "2026-11-30", total: 0, remedies: [] },
  ...more,
});

const marked = (children: ReactElement) => {
  const intl = { locale: "zh-CN", timeZone: "Asia/Shanghai", messages: zhCn, children } as const;
  return renderToStaticMarkup(createElement(IntlProvider, intl));
};
const steps = (given: StoryStep[], more: Partial<RemedyStory> = {}) =>
  marked(createElement(StorySteps, { story: storyWith({ steps: given, ...more }), now: NOW }));
const decided = (more: Partial<Extract<StoryStep, { kind: "decided" }>>): StoryStep => ({
  ...{ kind: "decided", at: AT, state: "approved", by: BY, note: "", outcome: "done", code: null },
  ...more,
});
const words = zhCn.story.steps;

describe("the steps of a story", () => {
  it("say that Feishu names nobody, where it was asked for or decided there", () => {
    const markup = steps([
      { kind: "asked", at: null, by: null, here: false },
      decided({ by: null, at: null }),
    ]);
    for (const text of [words.askedInFeishu, words.untoldAsker, words.noTime])
      expect(markup).toContain(text);
    expect(markup).toContain(words.inFeishu.approved);
    expect(markup).toContain(words.untoldDecider);
  });

  it.each([
    [decided({ note: "见过" }), "陆明远 通过了补卡"],
    [decided({ note: "见过" }), "审批意见：见过"],
    [decided({ outcome: "already" }), "飞书中已是“已通过”"],
    [decided({ outcome: "open" }), "等待飞书确认"],
    [decided({ outcome: "refused", code: "month-sealed" }), zhCn.errors["month-sealed"].title],
    [{ kind: "told", at: AT, about: "requested", to: null, outcome: "sent" }, "已通知 审批人"],
    [{ kind: "told", at: AT, about: "requested", to: BY, outcome: "unknown" }, "可能已通知 陆明远"],
    [
      { kind: "refused", at: AT, code: "already-requested", metApprovalId: "9" },
      'href="/remedies/9"',
    ],
  ] as const)("tell %j as %s", (step, said) => {
    expect(steps([step])).toContain(said);
  });

  it("end with the result as it is now, and say while Feishu is behind", () => {
    const late = steps([decided({})], { state: "approved" });
    expect(late).toContain(zhCn.result.lack);
    expect(late).toContain(words.notYet);
    expect(steps([], { state: "pending" })).not.toContain(words.notYet);
    const none = { ...storyWith().result, segments: [], asOf: null };
    expect(steps([], { result: none })).toContain(words.noResult);
  });
});

describe("a person's other corrections", () => {
  const others = (more: Partial<RemedyStory>) =>
    marked(createElement(OtherRemedies, { story: storyWith(more), here: "Asia/Shanghai" }));

  it("are none only where nothing is missing", () => {
    expect(others({})).toContain(zhCn.story.others.empty);
    const missing = { kind: "failed" as const, code: "feishu-busy", people: 1, names: [] };
    expect(others({ shortfalls: [missing] })).not.toContain(zhCn.story.others.empty);
  });
});

describe("the address of a story", () => {
  it("takes the list's words along, and leads back to them", () => {
    const list = "status=pending&q=%E6%9E%97&person=a&day=2026-11-20";
    const address = storyAddress("7/1", list);
    expect(address).toBe("/remedies/7%2F1?status=pending&q=%E6%9E%97&via=list");
    expect(listBehind(address.split("?")[1] ?? "")).toBe("/remedies?status=pending&q=%E6%9E%97");
    expect(listBehind(storyAddress("7", "").split("?")[1] ?? "")).toBe("/remedies");
    expect(listBehind("status=pending")).toBe("/remedies");
  });
});
