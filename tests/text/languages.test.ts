import { describe, expect, it } from "vitest";
import { languageOf, pickLanguage } from "@/lib/text/languages";

describe("the language of a request", () => {
  it("is the one in the cookie, whatever the browser prefers", () => {
    expect(pickLanguage("en", "zh-CN,zh;q=0.9")).toBe("en");
    expect(pickLanguage("zh-CN", "en-US")).toBe("zh-CN");
  });

  it("is the browser's best one that we speak when the cookie says nothing we know", () => {
    expect(pickLanguage(undefined, "en-GB,en;q=0.8,zh;q=0.5")).toBe("en");
    expect(pickLanguage("tlh", "fr, zh-TW;q=0.7, en;q=0.8")).toBe("en");
    expect(pickLanguage(undefined, "ja,zh-Hans;q=0.9,en;q=0.1")).toBe("zh-CN");
  });

  it("leaves out languages that the browser refuses", () => {
    expect(pickLanguage(undefined, "en;q=0, zh")).toBe("zh-CN");
  });

  it("is Chinese when nothing is known", () => {
    for (const header of [null, "", "fr", "*", ";;,"]) {
      expect(pickLanguage(undefined, header)).toBe("zh-CN");
    }
  });

  it("is read from the headers, among other cookies", () => {
    const headers = new Headers({ cookie: "a=b; lang=en; theme=dark", "accept-language": "zh" });
    expect(languageOf(headers)).toBe("en");
    expect(languageOf(new Headers({ "accept-language": "en" }))).toBe("en");
    expect(languageOf(new Headers())).toBe("zh-CN");
  });
});
