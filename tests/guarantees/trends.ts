import type { Guarantee } from "./guarantee";

const RULE = "tests/attendance/outage.test.ts";
const TRENDS = "tests/services/trends.test.ts";
const OUTAGES = "tests/services/outages.test.ts";
const SCREEN = "tests/components/trend-groups.test.ts";

/** What the divisions of a period and the hints at failed devices promise. */
export const TRENDS_AND_OUTAGES: readonly Guarantee[] = [
  {
    what: "every number of the trends is the sum of the grid's cells, and opens exactly those",
    shownBy: {
      [TRENDS]: [
        "are the sums of the grid's cells for the same people and days",
        "by department are what the filter by that department shows, everything below it included",
        "by weekday add up to all, and each is the grid's cells of those days",
        "by shift add up to all, and each is the inbox asked for that shift",
      ],
      [SCREEN]: [
        "opens the grid at the department with the cells that were counted",
        "opens the inbox at the weekday or the shift, what is past its deadline included",
      ],
    },
  },
  {
    what: "a share is of days that were read and required a punch; unread days are told and counted nowhere",
    shownBy: {
      [TRENDS]: [
        "take no part of what nobody has read, and say how much that is",
        "count no day that has not come",
      ],
      [SCREEN]: ["has no share where no day was read"],
    },
  },
  {
    what: "trends name and count nobody outside the scope",
    shownBy: {
      [TRENDS]: [
        "name the people with most problems and most corrections, and nobody outside the scope",
      ],
      [OUTAGES]: ["holds nobody outside the scope and is not drawn from them"],
    },
  },
  {
    what: "a failed device is hinted at only where many who otherwise punch missed the same hour",
    shownBy: {
      [RULE]: [
        "is told from how many missed the same punch: %s",
        "is told from people %s",
        "lies within one hour of shift time",
        "speak of enough people, of half of those expected, of one hour and of nobody who did punch",
      ],
      [OUTAGES]: [
        "tells the day, the hour and the shift on which most could not punch, with those to correct",
        "is given for no ordinary day, and for no group that never punches",
        "names the place where those people punch, once",
      ],
    },
  },
  {
    what: "a failed device is never hinted at on missing evidence: unread days count as if people had punched",
    shownBy: {
      [RULE]: [
        "is not told from people of whom no other day is known",
        "counts those whose day nobody has read as if they had punched",
        "never come of more unread days, nor of a punch that was made after all",
      ],
      [OUTAGES]: ["is not given on the word of a few while most are unread"],
    },
  },
];
