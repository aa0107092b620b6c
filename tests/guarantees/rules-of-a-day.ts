import type { Guarantee } from "./guarantee";

// biome-ignore format: a list
export const RULES_OF_A_DAY: readonly Guarantee[] = [
  {
    what: "A cell is a work day: a night shift's punch of the next morning belongs to the day before",
    shownBy: {
      "tests/services/one-person.test.ts": ["hold raw punches by work day: a night shift's off punch is of the day before"],
      "tests/attendance/work-day.test.ts": ["is told from its work day however far the punch is, by the calendar"],
    },
  },
  {
    what: "A punch after midnight is shown as the next day's, over the end of a month, a year and any February",
    shownBy: {
      "tests/attendance/work-day.test.ts": ["over the end of %s is told as 02:00 of the next day"],
      "tests/text/format.test.ts": ["past midnight are marked as the next day"],
    },
  },
  {
    what: "A correction of a night shift's out punch carries the next day's time and the shift's own day",
    shownBy: {
      "tests/services/create-remedy.test.ts": ["of a night shift's out punch has a time of the next day and the day of the shift"],
    },
  },
  {
    what: "A night of changing clocks keeps its shift's two clock times, whatever the hours between them",
    shownBy: {
      "tests/attendance/work-day.test.ts": ["loses the hour that clocks skip", "has the hour that clocks repeat", "gains half an hour on Lord Howe"],
    },
  },
  {
    what: "A day has up to three pairs, numbered in the order of their times, each punch with its own state",
    shownBy: {
      "tests/attendance/record.test.ts": ["are two for each of three pairs, in before out, each with its state"],
      "tests/feishu/results.test.ts": ["three pairs of punches are numbered in order"],
      "tests/services/create-remedy.test.ts": ["names the second pair of a day with three pairs"],
    },
  },
  {
    what: "A pair is known by its place and never by its record ids",
    shownBy: {
      "tests/attendance/segments.test.ts": ["is known by its place: normal pairs that share one record id are all counted", "of a normal shift does not change with its record ids"],
    },
  },
  {
    what: "A punch that overtime shares with the pair beside it is counted once, wherever it comes in the answer",
    shownBy: {
      "tests/attendance/record.test.ts": ["are counted once where overtime shares both record ids with the pair beside it", "are counted once where overtime comes first in the answer", "keep every normal punch and name no overtime record twice"],
      "tests/attendance/segments.test.ts": ["of overtime never adds a fault through a record of the normal shift"],
    },
  },
  {
    what: "Overtime that shares one record alone is still counted on its other side",
    shownBy: {
      "tests/attendance/segments.test.ts": ["of overtime that shares one record alone is counted on its other side"],
    },
  },
  {
    what: "Overtime has no number, so no correction names it",
    shownBy: {
      "tests/feishu/results.test.ts": ["segments are sorted by the shift, overtime has no number and shared records stay"],
      "tests/components/verdict.test.ts": ["is not asked of overtime, which no correction can name, nor of what is resolved"],
    },
  },
  {
    what: "Result and supplement stay two facts, and every pair of them has one state, written out in the test",
    shownBy: {
      "tests/attendance/result.test.ts": ["%s with %s is %s", "the written table names every result and every supplement"],
    },
  },
  {
    what: "Only the four faults with nothing that resolves or asks are problems; every other result is none",
    shownBy: {
      "tests/attendance/result.test.ts": ["is a problem only as an unresolved fault", "%s is a fault exactly when it is one of the four"],
    },
  },
  {
    what: "A fault under leave, travel, an outing, a correction or an administrator's change is resolved; a requested correction is pending",
    shownBy: {
      "tests/attendance/result.test.ts": ["%s with %s is %s"],
      "tests/attendance/why.test.ts": ["with %s is %s, for every fault"],
    },
  },
  {
    what: "No record all day is every required punch missing and unresolved, in one pair or three",
    shownBy: {
      "tests/attendance/worst.test.ts": ["is every required punch missing and unresolved, and nothing less, in one to three pairs", "is ended by any supplement that resolves or asks for one of the missing punches"],
      "tests/attendance/cell.test.ts": ["every punch of three pairs missing", "the only required punch missing", "overtime missing on a rest day is not a day missed"],
    },
  },
  {
    what: "Nobody is called absent without leave in either language",
    shownBy: {
      "tests/text/words.test.ts": ["never accuses anybody of absence without leave"],
    },
  },
  {
    what: "One table ranks the states in the order of the rules, and no two are equal",
    shownBy: {
      "tests/attendance/result.test.ts": ["is the order of the rules", "lists every state once, worst first, no two of the same severity"],
    },
  },
  {
    what: "A day shows its worst unresolved punch, for any day and for every pair of punches",
    shownBy: {
      "tests/attendance/worst.test.ts": ["is the first of the written order among its punches, for any day", "of any two punches is the worse one, all pairs of results and supplements", "is never a resolved or waiting punch while another is unresolved, whatever resolves it"],
    },
  },
  {
    what: "A waiting correction over another fault is never hidden, and the cell says which punches its problem is about",
    shownBy: {
      "tests/attendance/cell.test.ts": ["never hides a waiting correction, and says which punches a problem is about"],
    },
  },
  {
    what: "Not yet, not required, no data and loading are grey and no problem; red is an unresolved lack alone",
    shownBy: {
      "tests/attendance/result.test.ts": ["is red only as an unresolved lack: nobody is accused on missing evidence"],
      "tests/attendance/cell.test.ts": ["is a problem or red only with an unresolved fault or lack among its punches", "without a row is no data, which is neutral"],
      "tests/attendance/worst.test.ts": ["alone never makes a day a problem, whatever its supplement"],
    },
  },
  {
    what: "Where Feishu has not answered, nobody is told that there is no record, no request or no data",
    shownBy: {
      "tests/components/me/today-strip.test.ts": ["says that Feishu has no record only where Feishu has said so"],
      "tests/components/me/requests.test.ts": ["never say that there are none while Feishu has not answered"],
      "tests/components/employees/month.test.ts": ["is said to have none only where Feishu has answered for every day"],
      "tests/components/grid/print.test.ts": ["paper tells one missing punch from a whole day, late from seriously late, and what is unread from nothing"],
    },
  },
  {
    what: "A failure of Feishu never paints a day, and days to come are without data",
    shownBy: {
      "tests/services/read-through.test.ts": ["that were never seen are without data, and the answer says that it failed", "of days to come are without data, not on their way"],
    },
  },
  {
    what: "A word that nobody documented is shown as it came, neutral, and reported",
    shownBy: {
      "tests/feishu/tables.test.ts": ["an unknown word is neutral, kept raw and reported; names of Object are no words"],
      "tests/feishu/results.test.ts": ["a word that nobody documented is kept raw and reported once"],
    },
  },
  {
    what: "A cell's code never changes its meaning, and one of a newer version reads as not loaded",
    shownBy: {
      "tests/attendance/cell-code.test.ts": ["%s stays %s, %s, %s", "are all listed here", "read as not loaded, whatever they are"],
    },
  },
  {
    what: "Why a punch is a fault never says another thing than Feishu's result: where the shift's rule would, the times alone",
    shownBy: {
      "tests/attendance/why.test.ts": ["only the times are told where %s"],
      "tests/attendance/why-properties.test.ts": ["says the very result that an honest reading of the shift gives, where it names a limit", "a limit is named only for its own side and result, and only when it was passed"],
    },
  },
  {
    what: "Why a punch is a fault is told from Feishu's shift to the answer, and not at all where a time is missing",
    shownBy: {
      "tests/services/one-person.test.ts": ["say by which rule of the shift a punch is a fault, from Feishu's own words to the answer"],
      "tests/attendance/why.test.ts": ["is not told of %s"],
    },
  },
  {
    what: "Minutes late or early are those that a clock shows, and none where the times contradict the result",
    shownBy: {
      "tests/attendance/record.test.ts": ["late, seconds not counted", "late before the shift time: a flexible shift", "early at 17:59:30, which a clock shows as 17:59"],
    },
  },
  {
    what: "Every count opens exactly the cells that it counted, each once",
    shownBy: {
      "tests/components/team-counts.test.ts": ["every number of the month and of today is the number of cells that it opens, each once", "a whole day without record is a lack, and a request over a fault is counted as both", "the sum of every state over the people shown is what a listing of that state holds"],
      "tests/components/grid/model.test.ts": ["every total opens exactly the cells it counted"],
    },
  },
  {
    what: "Ids that Feishu may not answer for and ids that it does not know are told apart and never counted as lacking",
    shownBy: {
      "tests/feishu/results.test.ts": ["people outside the data range and people unknown to attendance are told apart"],
      "tests/services/team.test.ts": ["tells unauthorized and invalid people apart and never paints them as lacking"],
    },
  },
  {
    what: "A batch that failed is its people without data, with a way to ask again, and nobody at zero",
    shownBy: {
      "tests/services/partial.test.ts": ["leaves exactly its fifty people without data, counted and named, and nobody at zero", "is mended by asking again"],
    },
  },
];
