import type { Guarantee } from "./guarantee";

const FILTERS = "tests/services/export-filters.test.ts";
const SHEETS = "tests/services/export-sheets.test.ts";
const WEATHER = "tests/services/export-weather.test.ts";
const SCOPE = "tests/api/scope.test.ts";
const JOURNEY = "tests/e2e/export.spec.ts";

const row = (what: string, shownBy: Guarantee["shownBy"]): Guarantee => ({ what, shownBy });

/** Files of what the screen shows. */
export const EXPORTS: readonly Guarantee[] = [
  row("a file holds exactly the people of the screen, in its order, and nobody outside the scope", {
    [FILTERS]: [
      "is who the screen and the API show, narrowed by %s",
      "comes in the order of the screen, by %s (descending: %s)",
      "is whom a total counted, of everybody or of one",
      "is nobody of a department outside the scope, which does not exist",
    ],
    [SCOPE]: ["$role asks $url: nobody outside the scope is in it"],
    [JOURNEY]: [
      "what is on screen is downloaded as a sheet that opens, with the people who were shown",
    ],
  }),
  row("every cell of a file is what the API answers", {
    [SHEETS]: [
      "the symbols are the grid's letters and totals",
      "the monthly summary counts the punches and tells every day with its times",
      "the daily statistics have a row per person and day that has come, with both facts of each punch",
    ],
  }),
  row("what was not read is told in the file and never counted as nothing", {
    [WEATHER]: [
      "says of days that Feishu did not tell that they were not read, and never counts them as none",
      "tells people whom Feishu refuses apart, by name, in its notes",
      "of punches that were not read marks the person instead of leaving them out",
    ],
  }),
  row("exports are in the audit log, and of raw punches every person who was looked at", {
    [SHEETS]: [
      "the punch details are everybody's raw punches at real times, and each look is in the log",
      "the log tells that an export began and that it was sent to its end",
    ],
  }),
  row("an export that nobody takes reads no further, and a broken one never looks whole", {
    [WEATHER]: [
      "reads nothing more when its reader has gone, and the log has no end of it",
      "that breaks off says why in a frame, and has no end without frames",
      "in frames tells how far it is, ends with its end, and is the same file",
    ],
  }),
  row("no text of a file runs as a formula", {
    [WEATHER]: [
      "as CSV is marked as UTF-8, quotes what has commas, and lets no name run as a formula",
    ],
  }),
];
