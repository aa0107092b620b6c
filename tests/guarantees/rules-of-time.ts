import type { Guarantee } from "./guarantee";

// biome-ignore format: a list
export const RULES_OF_TIME: readonly Guarantee[] = [
  {
    what: "A free shift's punch is number 0 of work type 0, and an answer that says 1 means the same punch",
    shownBy: {
      "tests/attendance/remedy.test.ts": ["keeps 0 and 1 alike and everything else apart, for any two punches"],
      "tests/feishu/windows.test.ts": ["in a free shift the punch has no number and no side, even if Feishu says 1"],
      "tests/feishu/writes.test.ts": ["in a free shift it names punch 0 of work type 0"],
      "tests/services/create-remedy.test.ts": ["names a free shift's punch by 0 or by 1, which is the same one"],
    },
  },
  {
    what: "A free shift's one window answers for its in punch and its out punch",
    shownBy: {
      "tests/components/verdict.test.ts": ["in a free shift is one answer for both sides, which Feishu calls 0 or 1"],
    },
  },
  {
    what: "The group and the shift that stand for none are never looked up",
    shownBy: {
      "tests/feishu/groups.test.ts": ["ids that stand for none are never looked up"],
      "tests/feishu/results.test.ts": ["no group and the default shift are null"],
    },
  },
  {
    what: "A time is told in its own zone, else the group's, else the default marked as assumed",
    shownBy: {
      "tests/feishu/windows.test.ts": ["a correction's time is its wall clock where there is no instant, and its instant where there is one"],
      "tests/services/one-person.test.ts": ["are told in that person's own zone, and today is theirs", "are told in the default zone, marked as assumed, for somebody in no group"],
    },
  },
  {
    what: "The server's zone and the browser's are never used",
    shownBy: {
      "tests/text/format.test.ts": ["are read in the given zone, not in the server's"],
      "tests/attendance/zone.test.ts": ["refuses %j, which names no instant without a zone to guess"],
    },
  },
  {
    what: "Clocks, days, offsets and instants agree with an independent calendar, in zones of half and quarter hours and on both sides of the date line",
    shownBy: {
      "tests/attendance/zone.test.ts": ["reads the same wall clock, day, offset and ISO text from any instant", "finds the same instant for any wall clock", "agrees on every half hour around each change of clocks of %s"],
    },
  },
  {
    what: "A time that a change of clocks leaves out moves forward, one that happens twice is its first",
    shownBy: {
      "tests/attendance/zone.test.ts": ["a gap moves forward", "an overlap means its first", "a half-hour gap", "a half-hour overlap", "a day left out altogether"],
    },
  },
  {
    what: "Days follow one another without gap or overlap in every zone, 23 and 25 hours long where clocks change",
    shownBy: {
      "tests/attendance/zone.test.ts": ["days follow one another without gap or overlap in every zone", "a day of the change is 23 or 25 hours long"],
    },
  },
  {
    what: "Today is each person's own, and a team that spans zones says which",
    shownBy: {
      "tests/attendance/work-day.test.ts": ["at %s in %s is %s"],
      "tests/services/one-person.test.ts": ["is told in the zone of the office, also before anything is known of the person"],
      "tests/services/team-zones.test.ts": ["are all of them where a team spans several", "are those of the people shown, whoever else has been looked at before"],
    },
  },
  {
    what: "Calendar arithmetic agrees with an independent calendar over four centuries",
    shownBy: {
      "tests/attendance/day.test.ts": ["adds days as the calendar does", "agrees with the calendar on the last day of any month", "agrees with the calendar for every month and day number of any year"],
    },
  },
  {
    what: "Corrections are asked for in all five states, each by its number",
    shownBy: {
      "tests/feishu/histories.test.ts": ["are asked for in all five states and merged"],
      "tests/feishu/moving.test.ts": ["each state is asked for by its number, from zero to four"],
    },
  },
  {
    what: "Each correction is listed once, in its newest form, whatever the order of the answers",
    shownBy: {
      "tests/attendance/merge-remedies.test.ts": ["appear once each in their newest form, newest first", "are the same list whatever the order of the answers", "lose no approval, invent none, and keep none that is older than another form", "moved from %s to %s within one second count as moved"],
      "tests/feishu/moving.test.ts": ["from %s to %s is never missed"],
    },
  },
  {
    what: "The state and the times that Feishu answers to a new correction mean nothing: it is pending",
    shownBy: {
      "tests/feishu/writes.test.ts": ["gives its approval id and makes a pending one, whatever state the answer says"],
    },
  },
  {
    what: "A decision is offered and made only from the state that allows it",
    shownBy: {
      "tests/attendance/remedy.test.ts": ["%s, then %s: %s", "never lets the same decision be made twice"],
    },
  },
  {
    what: "A time lies in its window to the minute, both ends included, and never after now",
    shownBy: {
      "tests/attendance/remedy.test.ts": ["%s at %s: %s", "a window over midnight and %s: %s"],
      "tests/attendance/work-day.test.ts": ["is from the window's first minute to its last, not after now, over any midnight"],
    },
  },
  {
    what: "A time outside its window or still to come is refused in the form and on the server, before Feishu is called",
    shownBy: {
      "tests/services/create-remedy.test.ts": ["%s names the field", "sent nothing to Feishu in any of these cases"],
      "tests/e2e/employee.spec.ts": ["a time outside the window is refused in the form and nothing is sent"],
    },
  },
  {
    what: "What the form proposes lies inside the window, and not in the future where that is possible",
    shownBy: {
      "tests/attendance/remedy.test.ts": ["lies inside the window, and not in the future whenever that is possible"],
    },
  },
  {
    what: "The window and the deadline are two things: a day that is open has minutes that are closed",
    shownBy: {
      "tests/attendance/work-day.test.ts": ["is the window's and not the deadline's business: a day that is still open has closed minutes"],
      "tests/services/one-person.test.ts": ["is told with the punch, its window, the deadline and about how many are left"],
    },
  },
  {
    what: "The deadline is the work day and the group's number of days, until midnight in the group's zone",
    shownBy: {
      "tests/attendance/shift.test.ts": ["of %s within %d days is %s"],
      "tests/attendance/work-day.test.ts": ["is the work day and the group's number of days, by the calendar", "lasts until midnight of the group's own zone, also when clocks change on it"],
    },
  },
  {
    what: "A deadline whose rule cannot be read is unknown, one that the group does not set is none, and neither is guessed",
    shownBy: {
      "tests/attendance/shift.test.ts": ["is never guessed: unknown without a rule, and none where the rule sets none"],
      "tests/services/one-person.test.ts": ["has no deadline where the group's rule cannot be read, but the window all the same"],
      "tests/text/format.test.ts": ["are told by how far away they are, and unknown ones are never guessed"],
    },
  },
  {
    what: "Sorting by deadline puts the soonest first, then those without one, and the unknown last",
    shownBy: {
      "tests/attendance/shift.test.ts": ["puts the soonest first, then those without one, and the unknown last", "is one order for any list: no day comes after a later one, none of them after none or unknown"],
    },
  },
  {
    what: "A cycle is the calendar month or begins on its own day, on the last day of a shorter month, leap years included",
    shownBy: {
      "tests/attendance/cycle.test.ts": ["begins and ends where an independent calendar says, for every start day", "a cycle begins on its start day, or on the last day of a month without it", "the cycle from day 1 is the calendar month"],
    },
  },
  {
    what: "Cycles tile the calendar without gap or overlap",
    shownBy: {
      "tests/attendance/cycle.test.ts": ["cycles tile the calendar: each begins on the day after the last, and none is odd in length"],
    },
  },
  {
    what: "What is left is about the limit less what is pending and approved, never below zero",
    shownBy: {
      "tests/attendance/shift.test.ts": ["is never below zero and never above the limit, and falls with every one used", "of %s with %s used: %s"],
      "tests/services/one-person.test.ts": ["names the correction that is already waiting, which counts as used"],
    },
  },
  {
    what: "What is left is unknown without a rule or a whole history",
    shownBy: {
      "tests/services/one-person.test.ts": ["has no number left to tell when the history could not be read", "has no deadline where the group's rule cannot be read, but the window all the same"],
    },
  },
  {
    what: "A refusal for quota or age is Feishu's own fresh answer, in plain words",
    shownBy: {
      "tests/services/one-person.test.ts": ["is nothing when %s, for a plain reason"],
      "tests/services/create-remedy.test.ts": ["for %s says Feishu's reason in our words"],
      "tests/feishu/windows.test.ts": ["code %i is a reason and not an error"],
    },
  },
  {
    what: "A group's limits count only where their switch is on",
    shownBy: {
      "tests/feishu/groups.test.ts": ["a rule counts only what its switch turns on"],
    },
  },
  {
    what: "hours of a day are told only where no punch is missing, and time that two pairs share counts once",
    shownBy: {
      "tests/attendance/day-times.test.ts": [
        "are not told where %s is missing",
        "count time that overtime shares with the shift once",
      ],
    },
  },
];
