import type { Guarantee } from "./guarantee";

const REFRESH = "tests/services/directory.test.ts";
const LOOKS = "tests/feishu/whereabouts.test.ts";
const RANGE = "tests/feishu/directory-range.test.ts";
const COMPANY = "tests/feishu/directory.test.ts";
const RULE = "tests/services/scope.test.ts";
const SIGN_IN = "tests/api/sign-in.test.ts";

/** How a scope follows from the directory, and what becomes of people whom it moves or hides. */
export const SCOPE_FROM_DIRECTORY: readonly Guarantee[] = [
  {
    what: "heads by either of Feishu's fields and deputies manage, wherever they belong themselves",
    shownBy: {
      [COMPANY]: ["knows who heads what, by either field, and who is frozen"],
      [RULE]: ["is a manager's for a head by either field and for a deputy, wherever they belong"],
      [RANGE]: ["a head whom the app may not see is still the head"],
    },
  },
  {
    what: "somebody in several departments is in the scope of each head, once",
    shownBy: {
      [COMPANY]: ["knows both departments of one person, the primary one first"],
      [RULE]: ["holds a person of several departments for the heads of each, once"],
    },
  },
  {
    what: "a department without a head belongs to the heads above it",
    shownBy: { [RULE]: ["of a department without a head is nobody's but those above it"] },
  },
  {
    what: "circles, departments that are their own parent and unknown parents end no walk and lose nobody",
    shownBy: {
      [RULE]: [
        "holds departments in a circle and one that is its own parent, each once and with its people",
        "of a department whose parent is unknown begins there",
      ],
      [RANGE]: ["departments in a circle are read once each"],
    },
  },
  {
    what: "with a part of the company in range that part is read, and what cannot be read is a notice",
    shownBy: {
      [RANGE]: [
        "with part of the company in range (%i) it reads that part",
        "a part of the company is its departments with all below, and people granted alone",
        "a granted department that cannot be read is a problem and not the end",
        "people granted one by one are read even if one of them is hidden",
      ],
    },
  },
  {
    what: "whoever is out of view is not taken for resigned, and keeps name and history",
    shownBy: {
      [LOOKS]: [
        "are told apart: still here, frozen, resigned, and an id that nobody has",
        "are hidden, not gone, when they are outside a range that is part of the company",
        "are nothing at all while Feishu cannot be asked",
      ],
      [REFRESH]: [
        "with a part of the company in range takes nobody outside it for resigned",
        "keeps whoever is out of view visible to those who may see everybody",
      ],
      "tests/store/directory.test.ts": [
        "takes nobody for gone who is only missing from the list, or was seen since",
        "keeps people who are out of view as they were, and asks for them again once a day",
      ],
    },
  },
  {
    what: "a narrowed range signs nobody out whom Feishu still answers for",
    shownBy: {
      [REFRESH]: [
        "signs nobody out whom Feishu still shows by id, only those it will not speak for",
      ],
    },
  },
  {
    what: "who resigns or is frozen while signed in is out at the next refresh, and stays in the history",
    shownBy: {
      [REFRESH]: ["signs out who resigned or was frozen while signed in, and keeps their history"],
      [RULE]: ["lists people who are frozen or out of view, and only shows by id those who left"],
    },
  },
  {
    what: "who moves, or no longer heads a department, has the new scope at the next refresh",
    shownBy: {
      [REFRESH]: [
        "moves a person out of one scope and into another without signing them out",
        "takes a department's people from a head who is no longer its head",
      ],
    },
  },
  {
    what: "an id that changes or is given to somebody else opens nothing of the one before",
    shownBy: {
      [REFRESH]: [
        "lets the old id go when somebody gets another, and ends its session",
        "ends the sessions of an id that was given to somebody else",
      ],
      [SIGN_IN]: ["ends what somebody else left open under an id that is now another person's"],
    },
  },
  {
    what: "people with the same number, or none, are never mixed up",
    shownBy: {
      [COMPANY]: ["people who share a number, or have none, stay apart"],
      [RULE]: ["keeps people apart who share a number"],
    },
  },
  {
    what: "a refresh that breaks off decides about nobody",
    shownBy: { [REFRESH]: ["that Feishu breaks off decides about nobody"] },
  },
];
