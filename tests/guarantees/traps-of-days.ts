import type { Guarantee } from "./guarantee";

const GROUPS = "tests/feishu/groups.test.ts";
const ODD = "tests/feishu/odd-answers.test.ts";
const ONE = "tests/services/one-person.test.ts";
const RESULTS = "tests/feishu/results.test.ts";
const RULES = "tests/feishu/rules-read.test.ts";
const TABLES = "tests/feishu/tables.test.ts";

const row = (what: string, shownBy: Guarantee["shownBy"]): Guarantee => ({ what, shownBy });

/** Results, punches, groups and shifts. */
export const TRAPS_OF_DAYS: readonly Guarantee[] = [
  row("dates are sent as whole numbers and instants as texts, each as its call wants it", {
    "tests/feishu/every-call.test.ts": ["sends dates as whole numbers, instants as texts"],
  }),
  row("bad ids are always left out by Feishu where it can, and listed", {
    [RESULTS]: ["an answer without any list is an answer about nobody"],
  }),
  row("a day is the work day of the shift, and its punches may lie on the next date", {
    [ONE]: ["hold raw punches by work day: a night shift's off punch is of the day before"],
    "tests/feishu/remedy-rows.test.ts": [
      "keeps its work day though it lies on the next date, and its zone",
    ],
  }),
  row("no row for a day is no data, and nobody is called missing for it", {
    [ODD]: ["that has no row is not there: nobody is called missing for it"],
    "tests/attendance/cell.test.ts": ["without a row is no data, which is neutral"],
  }),
  row("a punch that is not due yet is not a missing one", {
    [TABLES]: ['["Todo", "not-yet"]'],
    [ODD]: ["is never taken from what a raw punch says of itself"],
  }),
  row(
    "words that nobody documented, and the retired one, are shown as they came and accuse nobody",
    {
      [TABLES]: [
        "an unknown word is neutral, kept raw and reported; names of Object are no words",
        "the retired SystemCheck is shown raw and not reported",
        '["SeriousLate", "serious-late"]',
      ],
      [RESULTS]: ["a word that nobody documented is kept raw and reported once"],
    },
  ),
  row("every result with every supplement comes to the state that the table says", {
    [TABLES]: ["supplement %s is %s", "result %s is %s"],
    "tests/attendance/result.test.ts": ["%s with %s is %s"],
  }),
  row("pairs of punches are put in the order of the shift, whatever Feishu's order", {
    [RESULTS]: [
      "segments are sorted by the shift, overtime has no number and shared records stay",
      "three pairs of punches are numbered in order",
    ],
  }),
  row(
    "overtime is asked for, never numbered among the day's pairs, and counted once where it shares records",
    {
      [RESULTS]: [
        "an answer without any list is an answer about nobody",
        "segments are sorted by the shift, overtime has no number and shared records stay",
      ],
      "tests/attendance/record.test.ts": [
        "are counted once where overtime shares both record ids with the pair beside it",
      ],
    },
  ),
  row("planned times that are empty, zero or a word are no times", {
    [ODD]: ["whose shift has the time %j has no time, and a punch without a record none either"],
    [RESULTS]: ['times of "", "0" and "-", missing records and lists are null or empty'],
  }),
  row("what a raw punch says of its own result is never used", {
    [ODD]: ["is never taken from what a raw punch says of itself"],
  }),
  row("the type of a raw punch that is 7 for no reason names no source", {
    "tests/feishu/windows.test.ts": [
      "a punch that Feishu marks 7 for no reason has no known source",
    ],
  }),
  row("raw punches are asked for past midnight, and come once each though spans meet", {
    [ONE]: ["hold raw punches by work day: a night shift's off punch is of the day before"],
    "tests/feishu/histories.test.ts": [
      "come once each and in order, from windows of at most 30 days",
    ],
    [ODD]: ["of punches that Feishu leaves out do not make two punches one"],
  }),
  row("the groups and shifts that stand for none are never looked up", {
    [GROUPS]: ["ids that stand for none are never looked up"],
    [RESULTS]: ["no group and the default shift are null"],
    [ODD]: ["of group %j is in no group", "of shift %j is in the default shift"],
  }),
  row("a group or shift that cannot be read leaves unknowns, and the page works all the same", {
    [RULES]: ["a group or shift that may not be read, or is gone, fails by itself and says why"],
    [ONE]: ["has no deadline where the group's rule cannot be read, but the window all the same"],
  }),
  row("a rule that is not told is unknown, which is not the same as no limit", {
    [RULES]: ["is unknown where Feishu tells %s", "sets no limit only where its switch says so"],
    "tests/attendance/shift.test.ts": [
      "is never guessed: unknown without a rule, and none where the rule sets none",
    ],
    "tests/text/format.test.ts": [
      "are told by how far away they are, and unknown ones are never guessed",
    ],
  }),
  row(
    "the field whose name says that corrections are allowed is not interpreted: Feishu is asked",
    {
      [RULES]: ["does not depend on allow_remedy (%s), whose meaning is in doubt"],
      [ONE]: ["is nothing when %s, for a plain reason"],
    },
  ),
  row("a period that begins on an odd day begins there, and on the first where that is no day", {
    [RULES]: ["begins its period on day 1 where Feishu says day %j"],
    "tests/attendance/shift.test.ts": ["that holds %s, begun on day %d, runs from %s to %s"],
  }),
  row(
    "a group without a zone gets none invented: times are told in the default one, marked as assumed",
    {
      [RULES]: ["a group of %j has the zone %j, nothing invented"],
      [ONE]: ["are told in the default zone, marked as assumed, for somebody in no group"],
    },
  ),
  row("the server's own zone plays no part", {
    "tests/text/format.test.ts": ["are read in the given zone, not in the server's"],
    [ONE]: ["is told in the zone of the office, also before anything is known of the person"],
  }),
  row("the fields of a shift that read inverted decide nothing", {
    [RULES]: ["is the same whatever it says of punches not needed (%s), which reads inverted"],
  }),
  row("hours without a leading zero and beyond 24 are read as they are meant", {
    [RULES]: [
      "has as many pairs as rules, whatever its count says, and hours of two digits past midnight",
    ],
    [GROUPS]: [
      "a shift gives its times with two digits and beyond midnight",
      "a shift's hours have two digits, and rules without times are left out",
    ],
    "tests/text/format.test.ts": ["past midnight are marked as the next day"],
  }),
];
