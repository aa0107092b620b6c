export const LANGUAGES = ["zh-CN", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const DEFAULT_LANGUAGE: Language = "zh-CN";
/** The cookie that keeps a person's choice. */
export const LANGUAGE_COOKIE = "lang";
/** Each language's own name for itself. */
export const LANGUAGE_NAMES = { "zh-CN": "中文", en: "English" } as const satisfies Record<
  Language,
  string
>;

const isLanguage = (text: string): text is Language => LANGUAGES.some((l) => l === text);

const wishes = (header: string) =>
  header
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const q = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((n) => n !== undefined);
      return { tag, weight: q === undefined ? 1 : Number(q) };
    })
    .filter(({ tag, weight }) => tag !== "" && weight > 0)
    .sort((a, b) => b.weight - a.weight);

const spokenAs = (tag: string): Language | undefined => {
  if (tag === "*") return DEFAULT_LANGUAGE;
  return LANGUAGES.find((language) => language.slice(0, 2) === tag.slice(0, 2));
};

/** The cookie's language, else the best of an Accept-Language header, else Chinese. */
export const pickLanguage = (
  cookie: string | undefined,
  acceptLanguage: string | null,
): Language => {
  if (cookie !== undefined && isLanguage(cookie)) return cookie;
  for (const { tag } of wishes(acceptLanguage ?? "")) {
    const language = spokenAs(tag);
    if (language) return language;
  }
  return DEFAULT_LANGUAGE;
};

const cookieIn = (headers: Headers): string | undefined =>
  (headers.get("cookie") ?? "")
    .split(";")
    .map((pair) => pair.trim().split("="))
    .find(([name]) => name === LANGUAGE_COOKIE)?.[1];

/** The language of a request, from its cookie or its Accept-Language header. */
export const languageOf = (headers: Headers): Language =>
  pickLanguage(cookieIn(headers), headers.get("accept-language"));
