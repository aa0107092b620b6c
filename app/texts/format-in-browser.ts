import formatCompiled from "use-intl/format-message/format-only";
import { formatCount } from "@/lib/text/count";

type Formatters = Parameters<typeof formatCompiled>[3]["formatters"];
type Numbers = Intl.NumberFormat;
type Value = Parameters<Numbers["format"]>[0];

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

const plainly = (made: () => Numbers): Numbers => ({
  format: (value: Value) => (isCount(value) ? formatCount(value) : made().format(value)),
  formatToParts: (value?: Value) =>
    made().formatToParts(typeof value === "string" ? Number(value) : value),
  formatRange: (...ends) => made().formatRange(...ends),
  formatRangeToParts: (...ends) => made().formatRangeToParts(...ends),
  resolvedOptions: () => made().resolvedOptions(),
});

/** One is "one" in English; Chinese has one form for all. */
const cardinals = (locale: unknown, made: () => Intl.PluralRules): Intl.PluralRules => ({
  select: (count) => (locale === "en" && Math.abs(count) === 1 ? "one" : "other"),
  resolvedOptions: () => made().resolvedOptions(),
});

const sparing = (given: Formatters): Formatters => ({
  ...given,
  getNumberFormat: (locale, style) =>
    style ? given.getNumberFormat(locale, style) : plainly(() => given.getNumberFormat(locale)),
  getPluralRules: (locale, style) => {
    const made = () => given.getPluralRules(locale, style);
    return style?.type === "ordinal" ? made() : cardinals(locale, made);
  },
});

/**
 * What use-intl formats compiled texts with in the browser. The first number format that a browser makes
 * takes it tens of milliseconds, so counts and their plurals do without.
 */
export default function formatMessage(
  ...[key, message, values, options]: Parameters<typeof formatCompiled>
) {
  const formatters = sparing(options.formatters);
  return formatCompiled(key, message, values, { ...options, formatters });
}
formatMessage.raw = false;
