import type { Guarantee } from "./guarantee";
import { SET_UP } from "./set-up";

const API = "tests/api/weather.test.ts";
const CALL = "tests/feishu/call.test.ts";
const CHECK = "tests/launch/check.test.ts";
const CONFIG = "tests/launch/config.test.ts";
const CONTRACT = "tests/api/contract.test.ts";
const CREATE = "tests/services/create-remedy.test.ts";
const DIAGNOSTICS = "tests/services/diagnostics.test.ts";
const PARTIAL = "tests/services/partial.test.ts";
const QUOTA = "tests/services/quota.test.ts";
const READ = "tests/services/read-through.test.ts";
const REFUSALS = "tests/text/refusals.test.ts";
const RETRY = "tests/feishu/retry.test.ts";
const SETTLE = "tests/services/settle-requests.test.ts";
const START = "tests/launch/start.test.ts";
const WRITES = "tests/feishu/writes.test.ts";

/** Bad input and bad weather: one promise a row. */
export const WEATHER: readonly Guarantee[] = [
  {
    what: "with a variable missing or wrong the server does not start",
    shownBy: {
      [START]: ["explains every missing variable, names the demo and exits with 1"],
      [CHECK]: ["explains every missing variable as start-up does, and exits with 1"],
    },
  },
  {
    what: "one message names each missing variable and what it is for, and no secret",
    shownBy: {
      [CONFIG]: [
        "names every missing variable, what it is for, and the demo in one message",
        "never repeats a secret in its message",
        "counts an empty or blank variable as not set",
      ],
    },
  },
  {
    what: "a bad request names each of its fields at once",
    shownBy: {
      [CONTRACT]: [
        "names every field of a submit that is wrong, at once",
        "answers %s with a problem that has our code and an id",
      ],
    },
  },
  {
    what: "of a bad request nothing is sent to Feishu",
    shownBy: { [CREATE]: ["sent nothing to Feishu in any of these cases"] },
  },
  {
    what: "every documented refusal is a plain sentence in both languages, never Feishu's own words",
    shownBy: {
      [REFUSALS]: [
        "at HTTP %i with %i (%s) is told as %s",
        "that no table knows is still a plain sentence, by its HTTP status",
        "of a sign-in has a sentence for the person who signs in, in both languages",
      ],
      [CONTRACT]: ["never hands on what Feishu said (%s)", "speaks the reader's language"],
    },
  },
  {
    what: "Feishu's code and log id go with the refusal, for the details",
    shownBy: {
      [API]: ["with %i (%s) is told as %s, with Feishu's code and log id"],
      [CALL]: [
        "a refusal at HTTP 200 is an error with Feishu's code and log id",
        "a refusal at HTTP 400 is the same error",
      ],
    },
  },
  {
    what: "a read outlives a short fault: tried again with back-off and Feishu's own wait",
    shownBy: {
      [RETRY]: [
        "a read outlives two times %s",
        "a read gives up after three attempts",
        "the gateway's own wait is kept, up to five seconds for people and sixty for jobs",
        "an answer that takes too long ends the attempt, even if it drips",
      ],
      [CALL]: ["%s instead of an envelope is malformed, and asked for three times"],
    },
  },
  {
    what: "after that the last known data are shown with the time at which they were true",
    shownBy: {
      [READ]: ["that were seen stay as they were, with the time at which they were true"],
      [API]: ["is answered as it was, with the time at which it was true"],
    },
  },
  {
    what: "what failed is counted and named and is never a zero, be it one call of several",
    shownBy: {
      [READ]: [
        "that were never seen are without data, and the answer says that it failed",
        "are told as failed when only one of a month's two calls failed",
      ],
      [PARTIAL]: [
        "leaves exactly its fifty people without data, counted and named, and nobody at zero",
        "of a history leaves out its own fifty people and nobody else",
        "is given up after two of them, and everybody is told as missing",
        "is mended by asking again",
      ],
    },
  },
  {
    what: "a write is never repeated blindly: it is looked up first",
    shownBy: {
      [WRITES]: [
        "applied and then %s: it is not filed again and its outcome is unknown",
        "%s surely applied nothing: it is sent again and filed once",
        "no answer in time: its outcome is unknown",
      ],
      [SETTLE]: [
        "because it was cut after Feishu applied it is confirmed by the next look",
        "because it never arrived is sent again after two looks, once",
      ],
    },
  },
  {
    what: "with Feishu down every screen's data stay readable, also in a process that starts then",
    shownBy: {
      [API]: ["is answered as it was, with the time at which it was true"],
      [PARTIAL]: [
        "is no reason to forget: another process shows what was seen, with the time it was true",
      ],
      "tests/services/one-person.test.ts": [
        "keep their punches when Feishu is down, and say that the look failed",
      ],
    },
  },
  {
    what: "with Feishu down what may be corrected is refused clearly, never guessed",
    shownBy: {
      [API]: ["is not offered for correcting: the windows are refused in a plain sentence"],
      [CREATE]: ["because Feishu cannot be asked leaves no open request behind"],
    },
  },
  {
    what: "a submit that nobody can vouch for is kept as unconfirmed, settled later, never doubled or lost",
    shownBy: {
      [SETTLE]: [
        "stays open, and blocks a second one, while Feishu cannot be looked at",
        "is not sent a second time when Feishu applies it between the two looks",
        "is shown among the corrections until it is settled",
      ],
      "tests/services/settle-dead-process.test.ts": [
        "after it was sent and lost is sent again after two looks",
      ],
      "tests/services/chaos.test.ts": [
        "are neither lost nor doubled, whatever Feishu does and whichever process is killed",
      ],
      "tests/services/settle-decisions.test.ts": [
        "because nobody could look afterwards is unconfirmed and settled a minute later",
      ],
    },
  },
  {
    what: "a used-up monthly quota stops background work in every process until it is lifted or the month ends",
    shownBy: {
      [QUOTA]: [
        "stops background work at the first refusal, without asking again",
        "stops it in every process",
        "lets background work go on once a call of a person gets through",
        "lets it try again when the next month begins",
      ],
      [RETRY]: ["an exhausted monthly quota is not asked again"],
    },
  },
  {
    what: "what is left of the quota goes to people's own actions",
    shownBy: { [QUOTA]: ["leaves what is left to people: their own reads are still tried"] },
  },
  {
    what: "settings and banners tell that the quota is used up",
    shownBy: {
      [QUOTA]: [
        "is told to people as the reason why nothing is known, and to administrators in the settings",
      ],
      [DIAGNOSTICS]: ["tell the calls of today, and when background work has had its share"],
    },
  },
  {
    what: "those who ask about corrections at the same time share the calls, and nobody else's failure",
    shownBy: {
      "tests/services/look-together.test.ts": [
        "are a few calls however many people look, and each sees their own",
        "show what was there when they were asked for, also where others look already",
        "do not fail because of one person whom Feishu cannot tell of",
        "that fail together are each a refusal of their own in the audit log",
      ],
    },
  },
  ...SET_UP,
];
