import type { Guarantee } from "./guarantee";

const EVERY = "tests/feishu/every-call.test.ts";
const NETWORK = "tests/feishu/network.test.ts";
const RETRY = "tests/feishu/retry.test.ts";
const WRITES = "tests/feishu/writes.test.ts";

const row = (what: string, shownBy: Guarantee["shownBy"]): Guarantee => ({ what, shownBy });

/** What the network, the SDK and odd answers do to a call. */
export const TRAPS_OF_CALLING: readonly Guarantee[] = [
  row("an address with a port is not mistaken for a path parameter", {
    [NETWORK]: ["an address with a port is a place and not a path parameter"],
  }),
  row(
    "an address of Feishu with a slash or a path at its end, or without TLS, is refused at start",
    {
      "tests/launch/config.test.ts": [
        '["FEISHU_BASE_URL", "http://open.feishu.cn"]',
        '["APP_URL", "https://rollcall.example.com/"]',
      ],
    },
  ),
  row("a refusal that comes with HTTP 200 is a failure, in every call", {
    [EVERY]: ["refused with a code at HTTP 200 fails with that code, and is not repeated"],
    "tests/feishu/call.test.ts": [
      "a refusal at HTTP 200 is an error with Feishu's code and log id",
    ],
  }),
  row("a refusal that comes with HTTP 400 is the same failure", {
    "tests/feishu/call.test.ts": ["a refusal at HTTP 400 is the same error"],
  }),
  row("code 0 with an HTTP status of failure is no success", {
    [NETWORK]: ["code 0 at an HTTP status of failure is a failure"],
  }),
  row(
    "HTML, an empty body, half a JSON and JSON of another kind at HTTP 200 are no success, in every call",
    {
      [EVERY]: ["answered with %s at HTTP 200 is never taken for a success"],
      "tests/feishu/call.test.ts": [
        "%s instead of an envelope is malformed, and asked for three times",
      ],
      [NETWORK]: ["with %s for an answer fails, and the code is not spent twice"],
    },
  ),
  row("no call waits for ever, not for silence and not for an answer that drips", {
    [EVERY]: ["without an answer ends by our own time limit"],
    [RETRY]: ["an answer that takes too long ends the attempt, even if it drips"],
    "tests/feishu/login.test.ts": ["an answer that takes too long ends"],
  }),
  row("a caller who goes away does not wait on, though the SDK knows no signal", {
    [RETRY]: ["a caller who leaves stops waiting at once"],
    [WRITES]: ["a caller who has already left sends nothing"],
  }),
  row("a connection that is reset, before, after or amid the answer, is a failure like any other", {
    [EVERY]: ["over a connection that is reset fails as unreachable"],
    [NETWORK]: ["a body cut off in the middle is no answer"],
    [RETRY]: ["a read outlives two times %s"],
  }),
  row("an answer without end in size is cut off", {
    [NETWORK]: ["an answer that never ends in size is cut off"],
  }),
  row(
    "redirects are not followed, which would carry the token along and turn a write into a read",
    {
      [EVERY]: ["never follows a redirect"],
      [NETWORK]: ["is not led to another address"],
    },
  ),
  row("a proxy named in the environment sees nothing", {
    [NETWORK]: ["a proxy in the environment is not used, for the secret would pass through it"],
  }),
  row("reads go out without the empty body that the SDK adds", {
    [EVERY]: ["carries the company's token, ids by user_id, and a body only where it has one"],
  }),
  row(
    "every call carries the company's token, though the SDK's own keeping of it is switched off",
    {
      [EVERY]: ["carries the company's token, ids by user_id, and a body only where it has one"],
    },
  ),
  row("lists in a query are repeated keys, as Feishu reads them", {
    "tests/feishu/directory-range.test.ts": [
      "people granted one by one are read even if one of them is hidden",
    ],
    [EVERY]: ["carries the company's token, ids by user_id, and a body only where it has one"],
  }),
  row("no retry of the SDK is relied on: reads are tried three times", {
    [RETRY]: ["a read outlives two times %s", "a read gives up after three attempts"],
  }),
  row("a thread that is lost while it reads answers loses none of them", {
    "tests/services/reading.test.ts": [
      "leaves all that it has in hand when it dies, which is one loss, and another one reads on",
      "is ended when it is stuck",
      "is not started for ever, neither ahead of an answer nor for one",
      "harms nobody where none can be made",
    ],
    "tests/services/bring-chunk.test.ts": [
      "leave the same days and tell the same as those that the process reads",
      "are brought to everybody who asks for the same at the same time",
    ],
  }),
];
