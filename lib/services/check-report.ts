import "server-only";
import { createTranslator } from "use-intl/core";
import type { Check } from "@/lib/contract/settings";
import { checkKeys } from "@/lib/text/check-keys";
import type { Language } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";

const MARKS = { ok: "✓", failing: "✗", unknown: "?", skipped: "-" } as const satisfies Record<
  Check["state"],
  string
>;

type Place = { address: string; redirectUrl: string };

const translatorOf = (locale: Language) =>
  createTranslator({ locale, messages: messagesOf(locale) });
type Translate = ReturnType<typeof translatorOf>;

const linesOf = (t: Translate, check: Check, url: string): string[] => {
  const { id, state, code, feishuCode = "-", logId = "-", scopes = [], fields = [] } = check;
  const title = `${MARKS[state]} ${t(`settings.checks.${id}.title`)} · ${t(`settings.state.${state}`)}`;
  const keys = checkKeys(check);
  const values = {
    ...{ scopes: scopes.join(" / "), fields: fields.join(", "), url },
    ...{ people: check.people ?? 0, of: check.of ?? 0 },
  };
  if (state === "skipped") return [title];
  const more = [
    keys.problem && t(keys.problem, values),
    keys.step && `→ ${t(keys.step, values)}`,
    code !== undefined && t("settings.command.facts", { code, feishuCode, logId }),
  ];
  return [title, ...more.flatMap((line) => (line ? [`    ${line}`] : []))];
};

/** The table of checks in plain words, for a terminal. */
export const reportOf = (
  checks: readonly Check[],
  { address, redirectUrl }: Place,
  language: Language,
): string => {
  const t = translatorOf(language);
  const count = (state: Check["state"]) => checks.filter((check) => check.state === state).length;
  const [failing, unknown] = [count("failing"), count("unknown")];
  return [
    t("settings.command.title", { address }),
    "",
    ...checks.flatMap((check) => linesOf(t, check, redirectUrl)),
    "",
    failing + unknown > 0 ? t("settings.summary", { failing, unknown }) : t("settings.fine"),
  ].join("\n");
};
