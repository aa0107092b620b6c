import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { WHY_OUTCOMES, WHY_RULES, type Why, type WhyRule } from "@/lib/attendance/why";
import { whyKeys } from "@/lib/text/why-keys";
import { zhCn } from "@/lib/text/zh-cn";
import { flatten, LANGUAGES } from "./messages";

const why = (rule: WhyRule, extra: Partial<Why> = {}): Why => ({
  ...{ rule, minutes: null, allowed: null, outcome: "open" },
  ...extra,
});

const told = (locale: "zh-CN" | "en", of: Why, shiftAt: string | null = "09:00") => {
  const t = createTranslator({ locale, messages: LANGUAGES[locale] });
  const keys = whyKeys({ shiftAt, why: of });
  if (!keys) return null;
  const result = t("result.late");
  return t(keys.sentence, {
    ...{ shift: shiftAt ?? "", punch: "09:12", result },
    ...{ minutes: of.minutes ?? 0, allowed: of.allowed ?? 0 },
  });
};

describe("why a punch is a fault, in words", () => {
  it.each<[Why, string, string]>([
    [
      why("late-after", { minutes: 12, allowed: 5 }),
      "班次 09:00 · 打卡 09:12 · 允许 5 分钟 → 迟到 12 分钟",
      "Shift 09:00 · punched 09:12 · 5 min allowed → 12 min late",
    ],
    [
      why("early-after", { minutes: 20, allowed: 0 }),
      "班次 09:00 · 打卡 09:12 → 早退 20 分钟",
      "Shift 09:00 · punched 09:12 → 20 min early",
    ],
    [
      why("no-punch"),
      "班次 09:00 · 没有打卡记录 → 缺卡",
      "Shift 09:00 · no punch was made → no record",
    ],
    [
      why("flexible"),
      "弹性班次 09:00 · 打卡 09:12 → 迟到",
      "Flexible shift 09:00 · punched 09:12 → Late-in",
    ],
    [why("times"), "班次 09:00 · 打卡 09:12", "Shift 09:00 · punched 09:12"],
  ])("says the shift, the punch and what follows: %o", (of, chinese, english) => {
    expect(told("zh-CN", of)).toBe(chinese);
    expect(told("en", of)).toBe(english);
  });

  it("has no shift's time to tell where a free shift lacks a punch", () => {
    expect(told("zh-CN", why("no-punch"), null)).toBe("没有打卡记录 → 缺卡");
    expect(told("en", why("no-punch"), null)).toBe("No punch was made → no record");
  });

  it("has a text for every rule and every outcome, and none where there is nothing to say", () => {
    const texts = flatten(zhCn);
    for (const rule of WHY_RULES)
      for (const outcome of WHY_OUTCOMES) {
        const keys = whyKeys({ shiftAt: "09:00", why: why(rule, { outcome }) });
        expect(texts.has(keys?.sentence ?? "")).toBe(true);
        if (outcome === "open") expect(keys?.outcome).toBeNull();
        else expect(texts.has(keys?.outcome ?? "")).toBe(true);
      }
    expect(whyKeys({ shiftAt: "09:00", why: null })).toBeNull();
  });
});
