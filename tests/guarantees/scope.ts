import type { Guarantee } from "./guarantee";
import { SCOPE_FROM_DIRECTORY } from "./scope-from-directory";

const TABLE = "tests/api/scope.test.ts";
const PAGES = "tests/api/pages.test.ts";
const STORY = "tests/services/remedy-story.test.ts";
const AROUND = "tests/services/story-around.test.ts";
const DECISIONS = "tests/api/decisions-scope.test.ts";
const SESSION = "tests/api/session.test.ts";
const SIGN_IN = "tests/api/sign-in.test.ts";
const ALLOWANCE = "tests/api/allowance.test.ts";

/** Who may see whom, and for how long. */
export const SCOPE: readonly Guarantee[] = [
  {
    what: "every method of every route is decided for every role, and a new one without a decision fails",
    shownBy: {
      [TABLE]: [
        "is decided for every method of every route: one without a row fails",
        "gives everybody the role that the directory and the configuration say",
      ],
    },
  },
  {
    what: "every page is decided for every role, and a new one without a decision fails",
    shownBy: {
      [PAGES]: [
        "is decided for every page there is: one without a row fails",
        "$page is $expected for $who, whomever its address names",
      ],
    },
  },
  {
    what: "a person outside the scope is answered like an id that nobody has, with no work that takes time",
    shownBy: { [TABLE]: ["$role asks $route: found in scope, and nobody else exists"] },
  },
  {
    what: "a correction of somebody outside the scope is answered like one that nobody has, under either of its ids",
    shownBy: {
      "tests/api/corrections-scope.test.ts": ["$role asks $route: found of people in scope alone"],
      [AROUND]: [
        "of somebody outside the scope is not found, exactly as one that does not exist",
        "that was never read is found by asking Feishu about the viewer's own people",
      ],
      [STORY]: ["names nobody by an id outside the viewer's scope"],
    },
  },
  {
    what: "nobody outside the scope is in a list, a total, a count, a search, a filter or a page of one",
    shownBy: {
      [TABLE]: [
        "$role asks $url: nobody outside the scope is in it",
        "%s is given totals, counts and departments of the scope alone",
        "%s finds nobody else by search, filter or page",
      ],
    },
  },
  {
    what: "the times of punches in the grid are of people in scope alone, whoever is named in the question",
    shownBy: {
      "tests/services/team-times.test.ts": [
        "are nobody's outside the scope, who cannot be told from an id that nobody has",
      ],
    },
  },
  {
    what: "zones and notices about missing answers speak only of people in scope",
    shownBy: {
      [TABLE]: ["tells of zones and of people without answers only where they are in scope"],
    },
  },
  {
    what: "one decides about corrections in scope, never about one's own, and of others there are none",
    shownBy: {
      [DECISIONS]: [
        "%s: own, in scope, and not there",
        "is not changed by pretending that an outsider's correction is a member's",
        "asks Feishu nothing about people who do not exist for somebody, and keeps that they tried",
      ],
    },
  },
  {
    what: "without a live session of somebody who works here there is nothing, on routes and on pages",
    shownBy: {
      [TABLE]: ["is nobody's business without a live session"],
      [PAGES]: ["%s sends everybody to sign in who has no live session"],
    },
  },
  {
    what: "the set-up is shown to administrators only",
    shownBy: { [TABLE]: ["%s is answered about the set-up only as an administrator"] },
  },
  ...SCOPE_FROM_DIRECTORY,
  {
    what: "signing out works for one device or all of them, and both are in the audit log",
    shownBy: {
      [SESSION]: [
        "ends by signing out, for every copy of its cookie",
        "ends on every device at once when its person asks for that, and nobody else's does",
        "that ends is a line in the audit log, and one that was over already is none",
      ],
    },
  },
  {
    what: "a failed sign-in is in the audit log, and failing over and over does not fill it",
    shownBy: {
      [SIGN_IN]: [
        "leaves a line in the audit log when it fails, with who it was once that is known",
        "cannot fill the audit log by failing over and over",
      ],
    },
  },
  {
    what: "everything that changes something is in the audit log, done or refused, also what was refused before Feishu was asked",
    shownBy: {
      "tests/api/audit-writes.test.ts": [
        "is decided for every route that does: one without a row fails",
        "has a line when $route succeeds",
        "has a line when it is refused: %s",
      ],
    },
  },
  {
    what: "whoever asks for what they may not see leaves one line in the audit log, and asking over and over does not fill it",
    shownBy: {
      "tests/api/audit-reads.test.ts": [
        "has one line when it is refused: $what",
        "has one line when the story of somebody else's correction is refused",
        "has no line of %s",
        "cannot be filled by asking, and what is asked does not hide a refused write",
      ],
    },
  },
  {
    what: "the audit log is read and exported by administrators only, and exports are in it",
    shownBy: {
      "tests/services/read-audit.test.ts": [
        "is for nobody else, and an export that was refused is in it",
        "is exported to its end, page after page, and tells that itself",
      ],
    },
  },
  {
    what: "on screen the audit log has one entry for what was asked and what became of it, and loses no line",
    shownBy: {
      "tests/components/settings/audit-groups.test.ts": [
        "make one of what was asked and what was answered, with the answer's outcome",
        "never put together what two people, two corrections or two requests did",
        "lose no line, and stand in the order of the newest",
      ],
      "tests/components/settings/audit-markup.test.ts": [
        "shows one entry for what was asked and answered, and its steps behind details",
      ],
    },
  },
  {
    what: "what a page is sent with is what the store holds for its viewer, without a call to Feishu",
    shownBy: {
      "tests/api/first-paint.test.ts": [
        "is one's own days, under the key that the screen asks for",
        "is the people in scope and no one else",
        "is read without any call to Feishu",
        "is left to the API when the store fails",
        "is nothing while the store has not seen every day of it",
      ],
    },
  },
  {
    what: "one person cannot use up the calls that the company shares",
    shownBy: {
      [ALLOWANCE]: [
        "ends with 429 and how long to wait, and Feishu is not asked",
        "takes nothing from others, nor from what they may ask elsewhere",
        "counts every item of a bulk call",
        "comes back with time, and a refusal costs nothing",
      ],
      "tests/feishu/login.test.ts": ["takes a permit for each of its calls, like any other"],
    },
  },
];
