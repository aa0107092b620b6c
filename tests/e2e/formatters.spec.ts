import { LANGUAGES } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { cast } from "../sandbox/cast";
import { expect, test } from "./fixtures";

/** The first of these that a browser makes takes it as long as all the rest of a page. */
const SLOW = [
  "NumberFormat",
  "DateTimeFormat",
  "RelativeTimeFormat",
  "PluralRules",
  "Segmenter",
  "Collator",
] as const;

const watched = (names: typeof SLOW) => {
  const made: string[] = [];
  Object.defineProperty(globalThis, "formattersMade", { value: made });
  for (const name of names) {
    const noted = new Proxy(Intl[name], {
      construct: (target, given, as) => {
        made.push(name);
        return Reflect.construct(target, given, as);
      },
      apply: (target, self, given) => {
        made.push(name);
        return Reflect.apply(target, self, given);
      },
    });
    Object.defineProperty(Intl, name, { value: noted });
  }
  for (const { prototype } of [Number, Date]) {
    Object.defineProperty(prototype, "toLocaleString", {
      value: () => {
        made.push("toLocaleString");
        return "";
      },
    });
  }
};

const made = () => Reflect.get(globalThis, "formattersMade");

for (const language of LANGUAGES) {
  const texts = messagesOf(language);

  test.describe(`in ${language}, without any of the browser's slow formatters,`, () => {
    test.beforeEach(async ({ context, baseURL }) => {
      await context.addCookies([{ name: "lang", value: language, url: baseURL ?? "" }]);
      await context.addInitScript(watched, SLOW);
    });

    test("one's own month is shown", async ({ as }) => {
      const page = await as(cast.employee.userId);
      await page.goto("/me");
      const fixable = page.getByRole("region", { name: texts.me.fixable.title });
      const correct = fixable.getByRole("link", { name: texts.me.fixable.remedy });
      await expect(correct.first()).toBeVisible();
      expect(await page.evaluate(made)).toEqual([]);
    });

    test("the team's month is shown", async ({ as }) => {
      const page = await as(cast.manager.userId);
      await page.goto("/team");
      await expect(page.getByRole("grid")).toBeVisible();
      await expect(page.getByText(texts.team.moreComing)).toHaveCount(0);
      await expect(page.getByRole("gridcell").first()).toBeAttached();
      await expect(page.getByText(/\b59\b/).first()).toBeAttached();
      expect(await page.evaluate(made)).toEqual([]);
    });
  });
}
