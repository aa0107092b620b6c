import type { Guarantee } from "./guarantee";

const PLAN = "tests/components/day/bulk/plan.test.ts";
const TIMES = "tests/components/day/bulk/times.test.ts";
const LOOKS = "tests/components/day/bulk/read-looks.test.ts";
const SUBMISSION = "tests/components/day/bulk/submission.test.ts";
const PARCELS = "tests/components/day/sending/parcels.test.ts";
const ENTRIES = "tests/components/day/sending/entries.test.ts";
const SERVICE = "tests/services/create-remedies.test.ts";
const DECIDING = "tests/services/decide-remedies.test.ts";
const JOURNEY = "tests/e2e/bulk.spec.ts";

/** Many corrections or decisions at once. */
export const BULK: readonly Guarantee[] = [
  {
    what: "In every chosen cell exactly the unresolved punches that Feishu opens are offered, the others with their reason",
    shownBy: {
      [PLAN]: [
        "is every unresolved punch that has a window, and no other",
        "is nothing where leave or an approved correction has answered for the punch",
        "is told as pending where a correction waits already, by the day or by its window",
        "is refused in Feishu's own words: %s",
        "is one correction where a free shift lacks both its punches",
      ],
      [JOURNEY]: [
        "cells of several people are corrected from the grid, one that cannot be says why, and the cells then wait",
      ],
    },
  },
  {
    what: "A cell that could not be read is not called one that cannot be corrected",
    shownBy: {
      [PLAN]: ["has no answer, rather than a no, where the day could not be read"],
      [LOOKS]: ["tells one that could not be read from one that cannot be corrected"],
    },
  },
  {
    what: "No time that is given to many leaves the window of any of them or lies in the future",
    shownBy: {
      [TIMES]: [
        "whatever the clock, are never outside the window nor in the future",
        "that are the same for all are given only to whom the window allows them",
      ],
    },
  },
  {
    what: "What may have arrived goes out again only unchanged and under its first key, and exists once",
    shownBy: {
      [PARCELS]: [
        "whose answer was lost goes out again with the same items under the same key",
        "refused at the door was surely not sent, unless an earlier try may have arrived",
      ],
      [ENTRIES]: [
        "whatever the weather, no item that may have arrived ever goes out under another key",
        "of which nobody knows go out again in the very parcel they were in",
      ],
      [SERVICE]: [
        "are repeated under their key only where they could not be sent",
        "that are unconfirmed are told so again, and not sent again, under their key",
      ],
      [DECIDING]: ["repeated under their key get the first answer and are told to Feishu once"],
      [JOURNEY]: [
        "a batch whose answers are cut is unconfirmed, goes out again under its key, settles, and exists once each",
      ],
    },
  },
  {
    what: "Each of many tells what came of it, and only the failed ones are tried again",
    shownBy: {
      [ENTRIES]: [
        "are each told what their own answer says, and unknown where it says nothing",
        "tried again leave out what is done and what was refused for good",
        "keep what is known of them when a later try gets no answer",
      ],
      [SUBMISSION]: [
        "is unknown, and not refused, where something of ours broke on the way",
        "is pending once our own list shows what nobody had confirmed, and nothing else changes",
      ],
      [JOURNEY]: [
        "many corrections are approved at once, each tells what came of it, and only the failed one is tried again",
      ],
    },
  },
  {
    what: "An exhausted allowance is waited for and told, and nothing is dropped because of it",
    shownBy: {
      [LOOKS]: ["waits as long as an exhausted allowance says and then goes on"],
      [PARCELS]: [
        "waits as long as an exhausted allowance says, and says so",
        "without an answer keeps the ones after it from being sent",
      ],
    },
  },
];
