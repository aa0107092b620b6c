import "server-only";
import { isState, STATE_NAMES } from "@/lib/attendance/result";
import type { SheetKind } from "@/lib/contract/exports";
import type { Shortfall } from "@/lib/contract/problem";
import type { Chosen, Run } from "./choose";
import type { Words } from "./words";

const listed = (words: Words, parts: readonly string[]) =>
  parts.join(words.language === "en" ? ", " : "、");

const statesIn = (text: string | undefined, { state }: Words): string[] =>
  (text ?? "").split(",").flatMap((name) => (isState(name) ? [state(name)] : []));

/** What the file was narrowed by, in the words of the screen. */
const filtersOf = ({ ctx, input }: Run, words: Words): string[] => {
  const { departmentId, q, status, punch, counted, of, on } = input;
  const department = departmentId && ctx.directory.departmentNames.get(departmentId);
  const person = of && ctx.directory.people.get(of)?.name;
  return [
    ...(department ? [department] : []),
    ...(q ? [q] : []),
    ...(status ? [listed(words, statesIn(status, words))] : []),
    ...(punch ? [words.t(punch === "in" ? "team.filter.onlyIn" : "team.filter.onlyOut")] : []),
    ...(counted ? [listed(words, statesIn(counted, words))] : []),
    ...(person ? [person] : []),
    ...(on ? [on] : []),
  ];
};

const shortfallText = ({ kind, people, names }: Shortfall, words: Words): string => {
  const title = words.t(`shortfall.${kind}.title`, { count: people });
  return words.t("exporting.note.shortfall", { title, names: listed(words, names) });
};

const marksOf = (words: Words): string =>
  STATE_NAMES.filter((state) => words.mark(state) !== "")
    .map((state) => `${words.mark(state)} ${words.state(state)}`)
    .filter((text, i, all) => all.indexOf(text) === i)
    .join(words.language === "en" ? ", " : "，");

/** What there is to know of a file, a sentence a line; `shortfalls` as they are at its end. */
export const notesOf = (
  kind: SheetKind,
  { run, chosen, words }: { run: Run; chosen: Chosen; words: Words },
  shortfalls: readonly Shortfall[],
): string[] => {
  const { t } = words;
  const filters = filtersOf(run, words);
  const counted = kind === "summary";
  return [
    t("exporting.note.people", { people: chosen.rows.length, days: chosen.days.length }),
    ...(filters.length > 0 ? [t("exporting.note.filtered", { filters: filters.join(" · ") })] : []),
    ...shortfalls.map((each) => shortfallText(each, words)),
    t("exporting.note.unread"),
    ...(kind === "punches" ? [t("exporting.note.places")] : [t("exporting.note.blank")]),
    ...(counted ? [t("exporting.note.counts"), t("exporting.note.minutes")] : []),
    ...(counted || kind === "daily" ? [t("exporting.note.leftOut")] : []),
    ...(kind === "symbols" ? [t("exporting.note.symbols", { marks: marksOf(words) })] : []),
    t("exporting.note.zone", { zones: listed(words, chosen.zones) }),
  ];
};
