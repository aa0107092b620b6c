import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { PUNCH_SOURCES } from "@/lib/attendance/punch";
import { DECISIONS, REMEDY_STATES } from "@/lib/attendance/remedy";
import { RESULTS, STATE_NAMES, STATES, SUPPLEMENTS } from "@/lib/attendance/result";
import { ERRORS } from "@/lib/errors";
import { en } from "@/lib/text/en";
import { sentenceFor } from "@/lib/text/error-sentence";
import { zhCn } from "@/lib/text/zh-cn";
import { argumentsOf, flatten, LANGUAGES } from "./messages";

const MAY_BE_EMPTY = new Set(["punch.none", "state.no-data.mark", "state.loading.mark"]);

describe("the texts of both languages", () => {
  it("have the same keys", () => {
    expect([...flatten(en).keys()].sort()).toEqual([...flatten(zhCn).keys()].sort());
  });

  it("take the same arguments under each key", () => {
    const english = flatten(en);
    for (const [key, text] of flatten(zhCn))
      expect([key, argumentsOf(english.get(key) ?? "")]).toEqual([key, argumentsOf(text)]);
  });

  it.each(Object.entries(LANGUAGES))("say something under every key in %s", (_, texts) => {
    const empty = [...flatten(texts)].filter(([, text]) => text.trim() === "");
    expect(empty.map(([key]) => key).filter((key) => !MAY_BE_EMPTY.has(key))).toEqual([]);
  });

  it.each(Object.entries(LANGUAGES))("are sound ICU messages in %s", (locale, texts) => {
    for (const [key, text] of flatten(texts)) {
      const fail = (error: Error) => expect.fail(`${key}: ${error.message}`);
      const t = createTranslator({
        locale: locale === "en" ? "en" : "zh-CN",
        messages: { text },
        onError: fail,
      });
      const values = Object.fromEntries(argumentsOf(text).map((name) => [name, 2]));
      expect(t("text", values)).not.toMatch(/[{}]/);
    }
  });

  it("hold no Chinese in English and no bare English sentence in Chinese", () => {
    for (const text of flatten(en).values()) expect(text).not.toMatch(/\p{Script=Han}/u);
    for (const [key, text] of flatten(zhCn)) {
      if (!/\p{Script=Han}/u.test(text)) expect([key, text.length < 40]).toEqual([key, true]);
    }
  });
});

describe("every row of the rules' tables has its text", () => {
  it.each(Object.entries(LANGUAGES))("in %s", (_, texts) => {
    const keys = (group: object) => Object.keys(group).sort();
    expect(keys(texts.errors)).toEqual(Object.keys(ERRORS).sort());
    expect(keys(texts.state)).toEqual([...STATE_NAMES].sort());
    expect(keys(texts.result)).toEqual([...RESULTS].sort());
    expect(keys(texts.supplement)).toEqual([...SUPPLEMENTS].sort());
    expect(keys(texts.source)).toEqual([...PUNCH_SOURCES, "unknown"].sort());
    expect(keys(texts.remedyState)).toEqual([...REMEDY_STATES].sort());
    expect(keys(texts.remedyStateHint)).toEqual([...REMEDY_STATES].sort());
    expect(keys(texts.decision)).toEqual([...DECISIONS].sort());
    expect(keys(texts.remedies.confirm)).toEqual([...DECISIONS].sort());
    expect(keys(texts.remedies.done)).toEqual([...DECISIONS].sort());
  });

  it("shows the marks of the symbol sheet in Chinese", () => {
    for (const name of STATE_NAMES) expect(zhCn.state[name].mark).toBe(STATES[name].mark);
  });

  it("answers a failed call with one sentence in the caller's language", () => {
    expect(sentenceFor("future-time", "zh-CN")).toBe(zhCn.errors["future-time"].title);
    expect(sentenceFor("future-time", "en")).toBe(en.errors["future-time"].title);
  });
});
