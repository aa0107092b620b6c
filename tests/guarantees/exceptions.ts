import type { Guarantee } from "./guarantee";

const PURE = "tests/attendance/exceptions.test.ts";
const FACTS = "tests/services/exceptions.test.ts";
const COUNTED = "tests/services/exceptions-counted.test.ts";
const BESIDE = "tests/services/exceptions-beside.test.ts";
const LIVE = "tests/services/exceptions-live.test.ts";
const VIEWS = "tests/api/views.test.ts";

/** What the inbox of unresolved punches promises, and the filters that people keep for it. */
export const EXCEPTIONS: readonly Guarantee[] = [
  {
    what: "an exception is what the table of states calls a problem and nothing else: no row, no answer and no time yet are none",
    shownBy: {
      [PURE]: [
        "is every state that the table calls a problem, worst first, and no other",
        "is never a day of which there is no row",
        "is found by the code of the cell exactly when it is one, with nothing but open punches",
      ],
      [COUNTED]: ["are not the days that nobody has answered for: those are on their way"],
      [LIVE]: [
        "are counted without a call while nothing is known, and accuse nobody",
        "are none, and the answer says whose are missing",
      ],
    },
  },
  {
    what: "exceptions stand by the last day on which they can be corrected, unknown ones last and what is too late after them",
    shownBy: {
      [PURE]: [
        "puts the soonest deadline first, those without one after it, the unknown next and the past last",
        "ascends by deadline among what can be corrected and among what no longer can",
      ],
      [FACTS]: [
        "are listed by their last day to correct, unknown ones last, what is too late after them",
      ],
    },
  },
  {
    what: "a deadline is told in the zone of the day's own group and never guessed",
    shownBy: {
      [FACTS]: [
        "are told with everybody's own today and deadline, zone by zone",
        "have no deadline that anybody guessed: unknown where the group cannot be read, none where it sets none",
      ],
    },
  },
  {
    what: "the pages of the inbox together are the list, with nobody left out or twice, and every count is the list that it opens",
    shownBy: {
      [PURE]: [
        "is the same whatever order the days came in, and no two days share a place",
        "by person keeps everybody's days together, the most urgent person first",
      ],
      [COUNTED]: [
        "come page by page as they come at once, none twice, by %s",
        "are counted as they are listed, whichever count is opened",
      ],
      [LIVE]: ["are those of the grid of the same people and days, cell for cell"],
    },
  },
  {
    what: "exceptions of people outside the scope are neither listed nor counted, found or paged after",
    shownBy: {
      [COUNTED]: [
        "are nobody's outside the scope, neither listed nor counted nor found",
        "of a department are those of everything below it too",
        "know no page after somebody outside the scope, as after nobody",
      ],
    },
  },
  {
    what: "how many corrections are left follows the cycle of the day's group and is unknown until its history was read",
    shownBy: {
      [BESIDE]: [
        "is how many are about left in the cycle of the day's group, unknown until its history was read",
      ],
    },
  },
  {
    what: "who looks at an exception hears of a correction that waits already, ours or Feishu's",
    shownBy: {
      [BESIDE]: ["is a correction that waits, filed in Feishu or by us and not confirmed yet"],
    },
  },
  {
    what: "the inbox never asks Feishu for one row, and its count asks for nothing",
    shownBy: {
      [LIVE]: [
        "ask Feishu for nothing again while all of it is fresh, and never for one row",
        "know about how many corrections are left once the histories were read, fifty people to a call",
        "are counted without a call while nothing is known, and accuse nobody",
      ],
    },
  },
  {
    what: "saved filters are the viewer's alone, one per name and screen, and fifty at most",
    shownBy: {
      [VIEWS]: [
        "are kept for the viewer alone, by screen and by name",
        "of somebody else are answered like those that there are not, and stay",
        "are not changed by a page of another site",
        "are fifty at most for one person, and the refusal says so",
      ],
      "tests/store/views.test.ts": [
        "of one name and screen are one: the later replaces the earlier",
      ],
    },
  },
  {
    what: "the inbox asks Feishu about few rows at a time and never about all, and a deadline that nobody knows is neither near nor far",
    shownBy: {
      "tests/components/exceptions/asking.test.ts": [
        "is done two at a time, what came into sight last first, each once",
        "ends at its bound, however far somebody scrolls",
        "stops in bad weather and begins again when somebody looks anew",
      ],
      "tests/components/exceptions/list.test.ts": [
        "is neutral where nobody knows it, where there is none and where it is past",
      ],
    },
  },
  {
    what: "reminding many tells what came of each, and nobody is reminded of themselves or too late",
    shownBy: {
      "tests/components/exceptions/reminding.test.ts": [
        "sends one message for each punch, never to oneself, after the deadline or twice a day",
        "tells a refusal from weather and from what was sent before",
      ],
    },
  },
  {
    what: "a reminder is seen before it goes out, stands on its row for the rest of the day, and its failure is told as what it was",
    shownBy: {
      "tests/components/day/reminding-one.test.ts": [
        "is offered until it was sent today, and its time then stands in the button's place",
        "shows the message before it goes out, with the times that Feishu allows",
      ],
      "tests/services/remind.test.ts": [
        "of today is told with the punch it was about, to whoever sees the day, and of no other",
        "that Feishu refuses by %i, because %s, blames nobody else: %s",
      ],
    },
  },
  {
    what: "whatever was written is in every list and count that is asked for after its answer",
    shownBy: {
      "tests/services/own-writes.test.ts": [
        "is in the grid, in the inbox's number and among what waits as soon as it is answered",
        "of many at once is told by every list at once too",
        "as a decision leaves what waits and is in the grid as soon as it is answered",
      ],
      "tests/components/day/freshness.test.ts": [
        "is told with the changes of one's own that are shown and newer",
      ],
    },
  },
];
