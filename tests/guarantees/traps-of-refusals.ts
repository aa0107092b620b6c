import type { Guarantee } from "./guarantee";

const TOKENS = "tests/feishu/dead-tokens.test.ts";
const REFUSALS = "tests/feishu/refusals.test.ts";
const RETRY = "tests/feishu/retry.test.ts";
const SECRETS = "tests/feishu/secrets.test.ts";
const TOKEN = "tests/feishu/token.test.ts";
const WRITES = "tests/feishu/writes.test.ts";

const row = (what: string, shownBy: Guarantee["shownBy"]): Guarantee => ({ what, shownBy });

/** Tokens, secrets, refusals and what may be tried again. */
export const TRAPS_OF_REFUSALS: readonly Guarantee[] = [
  row("many calls at once ask for one token", { [TOKEN]: ["fifty cold calls ask for one token"] }),
  row(
    "each of the codes of a dead token, at HTTP 200, 400 and 401, renews it once, for reads and writes",
    {
      [TOKENS]: ["is renewed once, and %s is asked once more with the new one"],
      [TOKEN]: ["%s: it is renewed once and the call made once more"],
      [WRITES]: ["%s surely applied nothing: it is sent again and filed once"],
    },
  ),
  row("a token that many find dead at once is renewed once", {
    [TOKEN]: ["many calls with a revoked token renew it once together"],
  }),
  row("a token that stays dead is not renewed for ever", {
    [TOKEN]: ["a token that stays dead is a fault of the credentials, after two calls"],
  }),
  row("a person's dead token never costs the company's", {
    [TOKENS]: [
      "a person's token that is dead by code %i is not the company's: nothing is renewed or repeated",
    ],
    "tests/feishu/login.test.ts": ["a dead user token is not our token: nothing is renewed"],
  }),
  row("the life of a token is read and not assumed, and it is renewed before its end", {
    [TOKENS]: ["is read from the answer and never assumed"],
    [TOKEN]: ["it is renewed three minutes before its end"],
  }),
  row("a token with little life left does not make every call ask for another", {
    [TOKENS]: ["is half of it when only %i seconds are left, so that not every call asks"],
  }),
  row("a token whose life Feishu does not tell is not kept for ever", {
    [TOKENS]: [
      "is never for ever: %j",
      "is not at all when %i seconds are left, and each call still goes out once",
    ],
  }),
  row("two companies under one app id never share a token", {
    [TOKEN]: ["two companies never share one, even under the same app id"],
    "tests/feishu/set-up.test.ts": [
      "a tenant made afresh asks for a token of its own and shows no secret",
    ],
  }),
  row("wrong credentials are named whichever code and HTTP status say so", {
    [TOKENS]: ["refused with %i at HTTP %i is a fault of the credentials, asked for once"],
    [TOKEN]: ["%s is named"],
  }),
  row("an answer for a token that holds none is no token", {
    [TOKENS]: ["without a token in it is malformed, and nothing is asked with an empty one"],
  }),
  row("a token that could not be had is asked for again by the next", {
    [TOKENS]: [
      "that fails once is asked for again, and it was asked without any authorization",
      "that fails for all who wait is asked for anew by the next",
    ],
  }),
  row("no error and no log line holds the secret, a token or what was sent", {
    [SECRETS]: [
      "after %s on a read and on a write",
      "after %s on the token itself",
      "when the secret is wrong, at either HTTP status, or nobody listens",
      "while somebody signs in",
      "and a tenant can be printed",
    ],
  }),
  row("the SDK's own logger, which prints whole requests, prints nothing", {
    [SECRETS]: ["and the SDK prints nothing at all, whatever fails"],
  }),
  row("Feishu's messages and links are never kept or handed on", {
    [REFUSALS]: ["is never kept: neither its message nor its links"],
    "tests/api/contract.test.ts": ["never hands on what Feishu said (%s)"],
  }),
  row(
    "the log id is kept wherever Feishu puts it, and goes into the audit log also when a write succeeds",
    {
      [REFUSALS]: ["has its log id in %s, which is kept"],
      "tests/feishu/log-ids.test.ts": ["is the one of the attempt that did, after %s"],
      "tests/services/audit-log-ids.test.ts": [
        "is in the line of each correction that Feishu confirmed, its own, and of none before it",
        "is in the line of a decision that is done, and a decision that was done already has none",
      ],
    },
  ),
  row("a missing scope is named, also where Feishu does not name it", {
    [REFUSALS]: ["names every missing scope, of the action and of a field"],
    "tests/feishu/call.test.ts": ["the scopes that Feishu misses are named"],
  }),
  row("the gateway's wait is kept as told, within bounds for people and for jobs", {
    [RETRY]: ["the gateway's own wait is kept, up to five seconds for people and sixty for jobs"],
  }),
  row(
    "a limit without a word on how long, at HTTP 429, 400 or 200, is waited out for a second or two",
    {
      [REFUSALS]: [
        "for frequency, %s, is repeated after a second or two when Feishu names no wait",
        "for frequency with the odd wait %j waits as without one",
      ],
    },
  ),
  row("a limit that stays is given up after three attempts", {
    [REFUSALS]: ["for frequency ends after three attempts as busy"],
  }),
  row("calls stay within what each endpoint allows", {
    "tests/feishu/tables.test.ts": [
      "every endpoint declares its limits, and only three of them write",
    ],
    "tests/store/permits.test.ts": [
      "in blocks of %i never put more than %i into any second, over two processes",
    ],
    [RETRY]: ["each attempt takes a permit and is reported"],
  }),
  row("a monthly quota that is used up is told and never asked again, even at HTTP 429", {
    [REFUSALS]: ["of the monthly quota at HTTP %i is never repeated"],
    [RETRY]: ["an exhausted monthly quota is not asked again"],
    "tests/services/connection.test.ts": ["for a used-up quota is that alone"],
  }),
  row("passing failures are repeated for reads only", {
    [REFUSALS]: [
      "with the passing code %i is repeated for a read and settles nothing for a write",
      "of a lost row lock is repeated for a read, and for a write it is an unknown outcome",
    ],
  }),
  row("lasting refusals are told by what they mean and never repeated", {
    [REFUSALS]: ["with code %i is told as %s and never repeated"],
    "tests/text/refusals.test.ts": ["at HTTP %i with %i (%s) is told as %s"],
  }),
  row("a write whose answer is lost is not sent again: somebody looks first", {
    [WRITES]: [
      "applied and then %s: it is not filed again and its outcome is unknown",
      "%s: it is sent once and its outcome is unknown",
      "no answer in time: its outcome is unknown",
    ],
    "tests/services/settle-requests.test.ts": [
      "because it never arrived is sent again after two looks, once",
    ],
  }),
  row("a write that surely was not applied is known as such", {
    [WRITES]: [
      "no token or no connection: it never went out, so its outcome is known",
      "%s surely applied nothing: it is sent again and filed once",
    ],
    "tests/feishu/tables.test.ts": [
      "only the gateway's own refusal and a dead token say that a write surely was not applied",
    ],
  }),
];
