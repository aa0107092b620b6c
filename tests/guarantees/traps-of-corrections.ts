import type { Guarantee } from "./guarantee";

const CREATE = "tests/services/create-remedy.test.ts";
const DECIDE = "tests/services/decide-remedies.test.ts";
const DECISIONS = "tests/feishu/decisions.test.ts";
const MOVING = "tests/feishu/moving.test.ts";
const ROWS = "tests/feishu/remedy-rows.test.ts";
const RULES = "tests/feishu/rules-read.test.ts";
const SETTLE = "tests/services/settle-requests.test.ts";
const STORY = "tests/services/remedy-story.test.ts";
const WINDOWS = "tests/feishu/windows.test.ts";
const WRITES = "tests/feishu/writes.test.ts";

const row = (what: string, shownBy: Guarantee["shownBy"]): Guarantee => ({ what, shownBy });

/** Corrections: reading, filing, deciding. */
export const TRAPS_OF_CORRECTIONS: readonly Guarantee[] = [
  row("all five states are asked for, because no state means only the approved ones", {
    [MOVING]: ["each state is asked for by its number, from zero to four"],
    "tests/feishu/histories.test.ts": ["are asked for in all five states and merged"],
  }),
  row("a correction listed under two states counts in its newest form", {
    [MOVING]: [
      "and is listed twice counts in its newest form: changed at %i and at %i it is %s",
      "and is listed under a state that was not asked for has the state that its row says",
    ],
    "tests/attendance/merge-remedies.test.ts": [
      "appear once each in their newest form, newest first",
      "moved from %s to %s within one second count as moved",
    ],
  }),
  row("a correction that moves between two of the five calls is not missed by both", {
    [MOVING]: ["from %s to %s is never missed"],
  }),
  row(
    "corrections are asked for by the time they correct, a day wider on both sides, and by whole months",
    {
      "tests/store/remedies.test.ts": ["cover the months that were asked for as a whole"],
      [CREATE]: [
        "of a night shift's out punch has a time of the next day and the day of the shift",
      ],
    },
  ),
  row("the instant of a correction counts before its wall clock, which is read in its own zone", {
    [ROWS]: ["is %s"],
  }),
  row("a correction without a zone, or in one that does not exist, is read all the same", {
    [ROWS]: ["has no zone where Feishu says %j"],
  }),
  row("a dash for a time is no time, and never a number", {
    [ROWS]: ["and of its making and change are null where Feishu has only a dash"],
  }),
  row(
    "work types 0 and 1 of a free shift are the same punch in what is read, offered, filed and compared",
    {
      [ROWS]: ["is the same punch under work type %i"],
      [RULES]: [
        "in a free shift is punch 0 without a side under work type %i, by whole numbers or none",
      ],
      [WRITES]: ["in a free shift it names punch 0 of work type 0"],
      [CREATE]: ["names a free shift's punch by 0 or by 1, which is the same one"],
      "tests/attendance/remedy.test.ts": ["is the same for work types 0 and 1"],
    },
  ),
  row("a correction that Feishu lists without an approval id is shown and cannot be decided here", {
    [WINDOWS]: ["a correction without an approval id has one of ours that cannot be decided"],
    [DECISIONS]: ["a correction without an approval id is left to Feishu"],
  }),
  row("the four codes that say why nothing may be corrected are reasons and not failures", {
    [WINDOWS]: ["code %i is a reason and not an error"],
    [RULES]: ["is told as a reason at HTTP 200 as well (%i)"],
  }),
  row("times that may be entered are wall clock of the group, on the next date for a night shift", {
    [RULES]: ["on the out side of a night shift lies on the next date"],
    [WINDOWS]: ["the windows are wall clock to the minute"],
  }),
  row("a status of a punch that nobody documented is offered as unknown, a normal one as normal", {
    [RULES]: ["for the punch status %j is offered as %s"],
  }),
  row("the answer to a filing is read for its id alone: its state and times mean nothing", {
    [ROWS]: ["but its id: %s"],
    [WRITES]: ["gives its approval id and makes a pending one, whatever state the answer says"],
  }),
  row("filing is not idempotent: one open request per punch, and a look before any repeat", {
    "tests/services/submit-once.test.ts": ["at once is one in Feishu"],
    [SETTLE]: ["is not sent a second time when Feishu applies it between the two looks"],
    [CREATE]: ["cannot be asked for twice: the refusal names the one that is waiting"],
  }),
  row("not being told is not the same as there being none, where a repeat depends on it", {
    [SETTLE]: ["is never taken for absent because Feishu would not answer for the person"],
  }),
  row("what cannot be settled is asked and sent less and less often", {
    "tests/services/settle-pace.test.ts": [
      "is sent again, and looked at, less and less often, and settled soon once Feishu answers",
      "is looked at less and less often when it is a decision, too",
    ],
  }),
  row("however many never settle, those that came later have their turn", {
    "tests/services/settle-turns.test.ts": [
      "the newest, of requests as of decisions, has its turn in the next round",
    ],
  }),
  row("what a punch was before its correction is told after Feishu has judged it anew", {
    "tests/services/remedy-was.test.ts": [
      "is still in the list where it was asked for here",
      "is still in its story where it was filed in Feishu and decided here",
      "is still in the list where it was filed in Feishu and decided here",
    ],
  }),
  row("a sealed month is final and named", {
    [WRITES]: ["a sealed month and the four reasons of Feishu are named"],
    [DECIDE]: ["in a sealed month is refused with Feishu's reason"],
    "tests/feishu/tables.test.ts": ["1220600 %s is %s"],
  }),
  row("the answer to a decision proves nothing: only what Feishu holds afterwards counts", {
    [DECISIONS]: [
      "the answer proves nothing and is not read: %s",
      "an answer of %j at code 0 is no failure",
    ],
  }),
  row("only the legal steps are taken, by Feishu's numbers", {
    [DECISIONS]: ["approves, revokes and rejects by Feishu's numbers"],
    [DECIDE]: ["with %s from %s goes only where Feishu's rules allow"],
  }),
  row("an illegal step is a plain refusal under either of its two codes", {
    [DECISIONS]: ["an illegal step, refused with %s, is a known refusal"],
  }),
  row("a decision whose answer was lost is looked up, and one already made counts as made", {
    [DECISIONS]: ["applied and then cut: the outcome is unknown and nothing is sent twice"],
    "tests/services/settle-decisions.test.ts": [
      "because the answer was cut is done when Feishu shows the state",
    ],
  }),
  row("of two who decide at once nobody is told what is not so", {
    "tests/services/settle-decisions.test.ts": [
      "of two managers who agree at the same time is told as done to both",
      "of two managers who disagree goes to one of them, and the other is told why not",
    ],
  }),
  row("Feishu keeps no name and no note of who decided: our own log does", {
    [DECIDE]: [
      "is in the audit log with the note in the ledger, because Feishu keeps neither",
      "of one's own is refused, for a manager and for an administrator alike",
    ],
  }),
  row(
    "the story of a correction tells what somebody has written down, and guesses no name or time",
    {
      [STORY]: [
        "filed and decided here has every step, with who and when, and the result as it is now",
        "that Feishu alone knows and that is %s names nobody",
        "does not tell when it was approved where Feishu only tells when it was revoked",
        "decided in Feishu before ours arrived says that it was so already, and not by us",
        "that Feishu keeps from being decided tells that somebody tried and why it did not count",
      ],
    },
  ),
  row("a request that Feishu has not confirmed has its story, and keeps its address once it has", {
    [STORY]: [
      "that nobody has confirmed yet is told under the request's id, and stays there once it is",
      "that Feishu refused says so and why, and nobody can decide it",
    ],
  }),
  row("with Feishu down a story is what was seen last, and says what could not be read", {
    "tests/services/story-around.test.ts": [
      "is what was seen last while Feishu is down, and says what it could not read",
    ],
  }),
  row("a question whether the app may write changes nothing", {
    "tests/feishu/set-up.test.ts": [
      "is answered by the refusal of something impossible, and changes nothing",
    ],
  }),
];
