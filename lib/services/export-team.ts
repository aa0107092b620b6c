import "server-only";
import { type ExportInput, MEDIA, type SheetKind } from "@/lib/contract/exports";
import { pickLanguage } from "@/lib/text/languages";
import { note, onRecord } from "./audit";
import type { Context } from "./context";
import { checkedRange } from "./days";
import { fileOf } from "./export/build";
import { fileName } from "./export/file-name";
import { framedStream, plainStream } from "./export/stream";
import { wordsIn } from "./export/words";
import { listedIn } from "./scope";
import { teamNamed } from "./team-rows";

/** What of the request the log keeps; the rest says nothing about whom. */
const filterOf = ({ format: _, progress: __, sort: ___, desc: ____, ...filter }: ExportInput) =>
  filter;

/** Whom it may be about: outside the scope there is nobody, as in every list. */
const askedFor = async (ctx: Context, input: ExportInput) => {
  const range = checkedRange(input);
  return { range, people: teamNamed(ctx, listedIn(ctx.scope, input.departmentId), input.q) };
};

/**
 * A sheet of exactly the people whom the team's screen shows under the same filters, written while
 * it is read. The log tells that it began, and that it was sent to its end with how many people.
 */
export const exportTeam = (kind: SheetKind) => async (given: Context, input: ExportInput) => {
  const ctx = { ...given, language: given.language ?? pickLanguage(undefined, null) };
  const format = input.format ?? "xlsx";
  const told = { of: kind, format, ...filterOf(input) };
  const about = { action: "export", employeeId: null, after: told } as const;
  const { range, people } = await onRecord(ctx, about, () => askedFor(ctx, input));
  await note(ctx, { ...about, outcome: "intended" });
  const words = wordsIn(ctx.language);
  const department = ctx.directory.departmentNames.get(input.departmentId ?? "");
  const make: Parameters<typeof plainStream>[0] = (tell, signal) =>
    fileOf(
      kind,
      { ctx, input, range, tell, signal },
      {
        people,
        words,
        ended: ({ rows }) =>
          note(ctx, { ...about, after: { ...told, people: rows.length }, outcome: "done" }),
      },
    );
  const who = department ?? words.t("common.appName");
  return {
    filename: fileName(who, words.t(`exporting.sheet.${kind}`), range, format),
    type: input.progress === "true" ? "application/octet-stream" : MEDIA[format],
    content: input.progress === "true" ? framedStream(make) : plainStream(make),
  };
};
