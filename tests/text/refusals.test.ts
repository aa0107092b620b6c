import { describe, expect, it } from "vitest";
import type { ErrorCode } from "@/lib/errors";
import { judge, SIGN_IN_CODES } from "@/lib/feishu/errors";
import { sentenceFor } from "@/lib/text/error-sentence";
import { LANGUAGES, type Language } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";

/** What Feishu documents for attendance and for its gateway: HTTP status, code, message, what it is to us. */
const SEALED = "the attendance result has been sealed and can not modify";
const NOT_FOUND = "[BatchGetLarkIDByOpenID] not find user larkID";
const DOCUMENTED: readonly (readonly [number, number, string, ErrorCode])[] = [
  [400, 1220001, "param is invalis: employee_type invalid", "feishu-refused"],
  [400, 1220002, "tenant_id is empty", "feishu-credentials"],
  [400, 1220003, "user_id type is not employee_id or employee_no", "feishu-refused"],
  [400, 1220004, "user_id is not exist or does not have permission", "feishu-range"],
  [400, 1220005, "没有权限", "feishu-range"],
  [400, 1220006, "enterprise tenant app has no privilege", "feishu-refused"],
  [400, 1220007, "not enterprise tenant", "feishu-refused"],
  [400, 1220600, "param invalid", "feishu-refused"],
  [400, 1220600, "no row affected", "feishu-unavailable"],
  [400, 1220600, "the object already exists", "already-requested"],
  [400, 1220600, "time calculation failed", "feishu-refused"],
  [400, 1220600, "rule does not exist", "not-found"],
  [400, 1220600, "rule not exist", "not-found"],
  [400, 1220600, "shift can not be del", "feishu-refused"],
  [400, 1220600, "shift does not exist", "not-found"],
  [400, 1220600, "operate too much flow", "feishu-refused"],
  [400, 1220600, "env count illegal", "feishu-refused"],
  [400, 1220600, "auth no permission", "feishu-range"],
  [400, 1220600, "failed to upload an image. Please upload a clear image", "feishu-refused"],
  [400, 1220600, "the object in tos not found", "feishu-refused"],
  [400, 1220600, SEALED, "month-sealed"],
  [400, 1220600, "time is invalid", "outside-window"],
  [400, 1220600, "only be accessed by Feishu People Enterprise Edition", "feishu-refused"],
  [400, 1220600, "name or employee_no invalid", "feishu-refused"],
  [400, 1220600, "archive_rule_id not exist", "feishu-refused"],
  [400, 1220600, "the rule cannot arrange!", "feishu-refused"],
  [500, 1225000, "internal server error", "feishu-unavailable"],
  [500, 1225001, "imported approval errors JSON", "feishu-unavailable"],
  [500, 1226000, "shift service", "feishu-unavailable"],
  [400, 1226003, "default shift cannot be changed", "feishu-refused"],
  [500, 1226500, "", "feishu-unavailable"],
  [400, 1226501, "no need remedy", "nothing-to-remedy"],
  [400, 1226502, "not allowed remedy", "remedy-not-allowed"],
  [400, 1226503, "approval time beyond the time range", "remedy-too-old"],
  [400, 1226504, "no remedy time left", "no-remedy-left"],
  [500, 1227000, "management service", "feishu-unavailable"],
  [500, 1227500, NOT_FOUND, "feishu-range"],
  [500, 1228000, "stats service", "feishu-unavailable"],
  [429, 99991400, "request trigger frequency limit", "feishu-busy"],
  [400, 99991400, "request trigger frequency limit", "feishu-busy"],
  [400, 99991401, "ip not in whitelist", "feishu-address"],
  [400, 99991403, "monthly quota used up", "feishu-quota"],
  [400, 99991543, "app_id or app_secret wrong", "feishu-credentials"],
  [400, 99991661, "Missing access token for authorization", "feishu-credentials"],
  [400, 99991662, "app not in use", "feishu-credentials"],
  [200, 99991663, "Invalid access token for authorization", "feishu-credentials"],
  [400, 99991664, "invalid app token", "feishu-credentials"],
  [400, 99991665, "invalid tenant code", "feishu-credentials"],
  [400, 99991668, "invalid user token", "feishu-credentials"],
  [400, 99991671, "must start with t- or u-", "feishu-credentials"],
  [400, 99991672, "Access denied. 应用尚未开通所需的应用身份权限", "feishu-scope"],
  [400, 99991673, "unauthorised app", "feishu-credentials"],
  [400, 99991677, "user token expired", "feishu-refused"],
  [400, 99991679, "user did not authorise the scope", "feishu-scope"],
  [404, 99991201, "no such path", "feishu-refused"],
  [405, 99991301, "method mismatch", "feishu-refused"],
  [400, 99992402, "field validation failed", "feishu-refused"],
  [400, 99992351, "id does not exist", "feishu-refused"],
  [400, 9499, "Bad Request", "feishu-refused"],
  [400, 10003, "invalid param", "feishu-credentials"],
  [400, 10005, "app id unauthorised", "feishu-credentials"],
  [400, 10012, "token failure", "feishu-credentials"],
  [400, 10013, "token failure", "feishu-credentials"],
  [200, 10014, "app secret invalid", "feishu-credentials"],
  [500, 2200, "internal error", "feishu-unavailable"],
  [400, 5000, "too frequent", "feishu-busy"],
  [400, 1000004, "rate", "feishu-busy"],
  [400, 1000005, "rate", "feishu-busy"],
  [400, 230006, "Bot ability is not activated", "feishu-scope"],
  [400, 230027, "lack of permission", "feishu-scope"],
];

const said = (code: ErrorCode, language: Language) => {
  const { title, advice } = messagesOf(language).errors[code];
  return { title, advice };
};

describe("a refusal by Feishu", () => {
  it.each(DOCUMENTED)("at HTTP %i with %i (%s) is told as %s", (status, code, message, meaning) => {
    expect(judge(code, message, status).code).toBe(meaning);
    for (const language of LANGUAGES) {
      const { title, advice } = said(meaning, language);
      expect(sentenceFor(meaning, language)).toBe(title);
      for (const text of [title, advice]) {
        expect(text.length).toBeGreaterThan(3);
        expect(text).not.toMatch(/\d{4,}|https?:|_id\b|param|invalid\b.*token/i);
        if (message) expect(text.toLowerCase()).not.toContain(message.toLowerCase());
      }
    }
  });

  it("that no table knows is still a plain sentence, by its HTTP status", () => {
    expect(judge(7_654_321, "weird", 400).code).toBe("feishu-refused");
    expect(judge(7_654_321, "weird", 503).code).toBe("feishu-unavailable");
    expect(judge(7_654_321, "weird", 429).code).toBe("feishu-busy");
  });

  it("of a sign-in has a sentence for the person who signs in, in both languages", () => {
    for (const code of new Set(SIGN_IN_CODES.values()))
      for (const language of LANGUAGES) expect(said(code, language).advice).not.toBe("");
  });

  it("to write says whom to ask wherever only an administrator can mend it", () => {
    const setUp: ErrorCode[] = [
      ...(["feishu-scope", "feishu-range", "feishu-address"] as const),
      ...(["feishu-credentials", "feishu-quota", "sign-in-scope", "bot-off"] as const),
    ];
    for (const code of setUp) {
      expect(said(code, "zh-CN").advice).toContain("请联系管理员");
      expect(said(code, "en").advice).toContain("Ask your administrator");
    }
  });
});
