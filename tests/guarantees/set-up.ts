import type { Guarantee } from "./guarantee";

const CHECK = "tests/launch/check.test.ts";
const CONNECTION = "tests/services/connection.test.ts";
const DIAGNOSTICS = "tests/services/diagnostics.test.ts";
const REFUSALS = "tests/text/refusals.test.ts";

/** What is wrong with the set-up is named, with the step that mends it. */
export const SET_UP: readonly Guarantee[] = [
  {
    what: "each scope that is missing alone is named, with the step that grants it",
    shownBy: {
      [CONNECTION]: [
        "names %s when that alone is missing",
        "is tried below without every scope that a call may need, alternatives aside",
        "names every missing scope at once",
        "names the fields that Feishu leaves out",
      ],
      [CHECK]: ["names the missing scope and the step that mends it, and exits with 1"],
    },
  },
  {
    what: "a refused address, wrong secret, disabled app or used-up quota is named alone",
    shownBy: {
      [CONNECTION]: [
        "of our address (%s) is that alone",
        "for a wrong secret is one of the credentials, and nothing else is asked",
        "for an app that was disabled is one of the credentials",
        "for a used-up quota is that alone",
        "by a Feishu that is down (%s) is no word about the app",
      ],
      [DIAGNOSTICS]: [
        "ask Feishu anew: a secret that has been changed since does not hide behind a live token",
      ],
    },
  },
  {
    what: "attendance range, contact range, redirect URL and administrators are looked at",
    shownBy: {
      [CONNECTION]: [
        "into attendance is counted over a sample of people",
        "into the company is a question for a person when it is only a part",
        "must be people who work here, by user_id",
      ],
      "tests/api/redirect-url.test.ts": [
        "shows in the settings that the redirect URL is registered, once it has worked and not before",
      ],
      [DIAGNOSTICS]: ["hold every check once, in order, and the URL to register"],
    },
  },
  {
    what: "messages are optional: their scope or bot missing is shown, and fails nothing",
    shownBy: {
      [CONNECTION]: [
        "asks to enable the bot when only that is missing, and fails for nothing else",
        "reaches nobody by trying",
      ],
    },
  },
  {
    what: "a dead token is renewed once, and one that stays dead is a fault of the set-up",
    shownBy: {
      "tests/feishu/token.test.ts": [
        "%s: it is renewed once and the call made once more",
        "a token that stays dead is a fault of the credentials, after two calls",
      ],
    },
  },
  {
    what: "people are told to ask an administrator wherever only an administrator can mend it",
    shownBy: {
      [REFUSALS]: ["to write says whom to ask wherever only an administrator can mend it"],
    },
  },
  {
    what: "the check of the connection speaks the terminal's language and shows no secret",
    shownBy: {
      [CHECK]: ["speaks Chinese where the terminal does", "never prints the secret or a token"],
    },
  },
];
