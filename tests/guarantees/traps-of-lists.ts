import type { Guarantee } from "./guarantee";

const CHUNKS = "tests/feishu/chunks.test.ts";
const DIRECTORY = "tests/feishu/directory.test.ts";
const RANGE = "tests/feishu/directory-range.test.ts";
const ODD = "tests/feishu/odd-answers.test.ts";
const PAGES = "tests/feishu/pages.test.ts";
const PERSON = "tests/feishu/person.test.ts";
const RESULTS = "tests/feishu/results.test.ts";
const SET_UP = "tests/feishu/set-up.test.ts";

const row = (what: string, shownBy: Guarantee["shownBy"]): Guarantee => ({ what, shownBy });

/** Ids, pages, chunks, people and departments. */
export const TRAPS_OF_LISTS: readonly Guarantee[] = [
  row("an id cannot lead a call to another path, and one in a query is encoded", {
    [PAGES]: ["an id in the query is encoded, an id in the path must need no encoding"],
    "tests/feishu/call.test.ts": ["an id that could leave its place in the path is never sent"],
  }),
  row("ids of 64 bits keep every digit, in what is read and what is sent", {
    [ODD]: [
      "of 64 bits keep every digit",
      "that come as numbers too large to be exact are refused, never rounded to another id",
    ],
    "tests/feishu/remedy-rows.test.ts": [
      "an approval id of 64 bits keeps every digit, to Feishu and back",
    ],
  }),
  row("people are asked for by user_id everywhere, which attendance calls employee_id", {
    "tests/feishu/every-call.test.ts": [
      "carries the company's token, ids by user_id, and a body only where it has one",
    ],
  }),
  row("a reused id never brings the rows of two people: resigned ones are not asked along", {
    "tests/feishu/every-call.test.ts": [
      "carries the company's token, ids by user_id, and a body only where it has one",
    ],
  }),
  row("no call asks for more than 50 people, each once", {
    [CHUNKS]: [
      "hold at most 50 people and 30 days, and cover everything once",
      "the same id twice is asked once",
    ],
    "tests/feishu/tables.test.ts": ["fifty at a time, each once"],
  }),
  row(
    "no call asks for more than 30 days, and spans of seconds overlap by one, wherever their ends belong",
    {
      [CHUNKS]: ["are accepted by Feishu for a whole quarter"],
      "tests/feishu/tables.test.ts": [
        "spans of seconds overlap on their seams and none is longer than thirty days",
      ],
      "tests/feishu/histories.test.ts": [
        "come once each and in order, from windows of at most 30 days",
      ],
    },
  ),
  row("one id that Feishu refuses does not take the other forty-nine with it, nor do many", {
    [CHUNKS]: ["refused with %i costs only itself", "and many of them, %s, cost only themselves"],
    "tests/feishu/histories.test.ts": [
      "a person whom attendance does not know does not hide the others",
    ],
  }),
  row("when everybody is refused the set-up is at fault, which a few calls find out", {
    [CHUNKS]: ["everybody refused is a fault of the set-up, found without asking for each"],
  }),
  row("unknown people and people outside the app's range are told apart, everywhere", {
    [RESULTS]: ["people outside the data range and people unknown to attendance are told apart"],
    [ODD]: ["lists who could not be answered for, unknown and out of range apart"],
    "tests/services/team.test.ts": [
      "tells unauthorized and invalid people apart and never paints them as lacking",
    ],
  }),
  row("an absent or null list is an empty one, and absent or null data is no failure", {
    [ODD]: [
      "that answers %s is an answer about nobody",
      "that answers null for every list is an answer about nobody",
    ],
    [RESULTS]: ["an answer without any list is an answer about nobody"],
  }),
  row("a page token goes back exactly as it came, whatever is in it", {
    [PAGES]: ["goes on with the token %j exactly as it came"],
    [DIRECTORY]: ["has everybody who works here, once, through pages with awkward tokens"],
  }),
  row("the last page needs no token, and a token left over there is not followed", {
    [PAGES]: ["ends where there is no more, with %s"],
  }),
  row("a token without a word on whether there is more is followed, so that no list is cut short", {
    [PAGES]: ["goes on where there is a token and the word for more is %s"],
  }),
  row("a page may be empty in the middle", { [PAGES]: ["has pages whose items are %s"] }),
  row("pages that promise more without saying where, go round or never end are an error", {
    [PAGES]: [
      "that goes round in a circle of several pages is malformed",
      "that never ends, with a new token on every page, is malformed",
    ],
    [DIRECTORY]: ["a page that %s is malformed"],
  }),
  row("a list of which one page fails has failed, and never looks whole", {
    [PAGES]: ["whose second page is refused has failed as a whole, and is not just shorter"],
    [DIRECTORY]: ["a list that cannot be read to its end never looks whole"],
  }),
  row("no page is asked for larger than Feishu gives", {
    [PAGES]: ["goes on with the token %j exactly as it came"],
  }),
  row("somebody in two departments is one person, in both", {
    [DIRECTORY]: ["knows both departments of one person, the primary one first"],
    [PAGES]: [
      "a person in two departments, and one listed twice by pages that shift, is read all the same",
    ],
  }),
  row("people directly under the company are read as well", {
    [DIRECTORY]: ["has everybody who works here, once, through pages with awkward tokens"],
  }),
  row("an app that may see only a part of the company reads that part and says so", {
    [RANGE]: [
      "with part of the company in range (%i) it reads that part",
      "a part of the company is its departments with all below, and people granted alone",
    ],
    [SET_UP]: ["tells when only a part of the company was granted"],
  }),
  row("of people granted one by one, a hidden one does not hide the others", {
    [RANGE]: ["people granted one by one are read even if one of them is hidden"],
  }),
  row("a department that may not be read is told and is not the end", {
    [DIRECTORY]: ["a department that may not be read is a problem and not the end"],
    [RANGE]: ["a granted department that cannot be read is a problem and not the end"],
  }),
  row("a field that Feishu leaves out without a word is noticed, with the scope that it needs", {
    [DIRECTORY]: ["names the scope of a field that nobody has"],
    [SET_UP]: ["names the fields that nobody has, with the scope of each"],
    [PERSON]: ["without an id names the scope that hides it"],
    "tests/services/connection.test.ts": ["names the fields that Feishu leaves out"],
  }),
  row("without the scope for ids nothing is read under other ids: it fails and names the scope", {
    [DIRECTORY]: ["without the scope for ids it fails and names that scope"],
  }),
  row("a person of whom only the id is told, and fields that nobody knows, break nothing", {
    [ODD]: [
      "of whom Feishu tells nothing but the id is still a person",
      "and a department with fields that nobody knows are read all the same",
    ],
  }),
  row("an employee number that is empty, double or reused never identifies anybody", {
    [ODD]: ["is not known by an employee number: two who have %j are two"],
  }),
  row("those who have left are known by name, though no list has them", {
    "tests/store/directory.test.ts": [
      "mirrors people and departments, and keeps those who are gone by name",
    ],
    [PERSON]: ["who has resigned is told so, and an unknown id is nobody"],
  }),
  {
    what: "while somebody's corrections are unread, no empty list says that there are none or that nobody waits",
    shownBy: {
      "tests/components/remedies/list.test.ts": [
        "an empty list of corrections says that there are none only where everybody was read",
        "nothing is said to wait for nobody while somebody's corrections are unread",
      ],
    },
  },
  row("corrections that wait are in the order in which they run out, over all pages", {
    "tests/services/pending-order.test.ts": [
      "come by what runs out first, the oldest request of one day first and the unknown last",
      "come page by page in that order, none twice and none left out",
    ],
  }),
  row(
    "whoever decides second is told who was first, and nobody is named where Feishu does not tell",
    {
      "tests/services/who-decided.test.ts": [
        "is told, and when, to whoever comes second with the same or with another decision",
        "is told to nobody who may not see the person",
      ],
      "tests/components/remedies/outcome.test.ts": [
        "names nobody where Feishu, which does not tell, had it so",
      ],
    },
  ),
];
