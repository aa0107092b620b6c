import type { Guarantee } from "./guarantee";

const CARD = "tests/feishu/messages.test.ts";
const OUTBOX = "tests/store/outbox.test.ts";
const REMIND = "tests/services/remind.test.ts";
const TELL = "tests/services/tell-people.test.ts";
const TRUTH = "tests/services/telling-truth.test.ts";

const row = (what: string, shownBy: Guarantee["shownBy"]): Guarantee => ({ what, shownBy });

/** Messages to people. */
export const TELLING: readonly Guarantee[] = [
  row("nobody is told the same thing twice", {
    [TELL]: [
      "is sent once however often the jobs come round",
      "is sent once by processes that come round together",
      "that arrived while its answer was lost is confirmed under its uuid, not sent twice",
      "is not repeated once Feishu would no longer notice, and counts as unknown",
    ],
    [TRUTH]: [
      "after Feishu took it tells once: the next is the same message",
      "does not send beside another one: whoever comes second leaves it alone",
    ],
    [OUTBOX]: ["holds one message for a person about one thing, whoever writes it down"],
  }),
  row("no message is lost because a process died", {
    [TELL]: [
      "of a fact whose process died before it wrote anything down is sent by whoever comes next",
    ],
    [TRUTH]: ["before it says so tells once, by the next that comes round"],
  }),
  row("the head who decides hears of a correction, and the person of the decision", {
    [TELL]: [
      "is, for the head, a new correction: who, which punch, was and asked, and the reason",
      "is, for the person, the decision with the note and the way to its story",
    ],
    "tests/attendance/approver.test.ts": ["is $name"],
  }),
  row("a message that Feishu refuses for good is not tried again; one that may pass later is", {
    [CARD]: ["with %i is refused for good: %s", "with %i did not arrive and may later"],
    [TELL]: [
      "that Feishu refuses with %i is not tried again",
      "is tried again, less and less often, while Feishu is too busy, also after an hour",
    ],
  }),
  row("what people wrote stays plain text in a card, and no card calls back", {
    [CARD]: ["shows people's words as plain text only, and asks nobody to call back"],
  }),
  row("messages that did not arrive are counted for administrators, with the reason", {
    "tests/services/diagnostics.test.ts": [
      "count the messages of a week that did not arrive, with the newest one's reason",
    ],
  }),
  row("a reminder is for a punch that can still be corrected, once a day, and inside the scope", {
    [REMIND]: [
      "is sent once a day for a punch, whoever asks, and says when it was",
      "is sent once when two ask at the same moment",
      "about %s is refused and tells nobody",
      "about somebody outside the scope does not find them",
    ],
  }),
];
