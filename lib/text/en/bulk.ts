import type { zhCn } from "../zh-cn";

export const sending = {
  held: "Too many requests; goes on by itself in {seconds, plural, one {# second} other {# seconds}}",
} satisfies typeof zhCn.sending;

export const bulk = {
  title: "Correct several",
  intro: "We ask Feishu about each cell first; then all are submitted together",
  action: "Correct…",
  looking: "Asking Feishu: {done, number} of {total, number} cells",
  readingStill: "Asking Feishu…",
  notRead:
    "{count, plural, one {# cell} other {# cells}} could not be read; correcting may still be possible",
  none: "Nothing in the chosen cells can be corrected",
  noneYet: "Nothing that can be corrected was read yet",
  noneAdvice: "Choose cells with No record, Late-in or Early-out.",
  tooMany: "{count, number} cells are chosen, at most {most, number} go at once",
  tooManyAdvice: "Choose fewer and submit in several rounds.",
  others:
    "{count, plural, one {# more chosen cell has} other {# more chosen cells have}} nothing to correct",
  closed: "{count, plural, one {# cannot} other {# cannot}} be corrected",
  lines: "Can be corrected, {count, number} chosen",
  chooseOne: "Choose at least one",
  chosen:
    "{count, plural, one {# correction} other {# corrections}} for {people, plural, one {# person} other {# people}}",
  submit: "Submit {count, number}",
  include: "Submit {of}",
  includeAll: "Submit all of {name}",
  timeOf: "Corrected time of {of}",
  timeDay: "Day of the corrected time of {of}",
  overQuota: "About {left, number} left, {chosen, number} chosen",
  times: "Corrected times",
  shiftTimes: "Shift times",
  oneTime: "One time for all",
  allFit: "Fits all",
  someFit: "Fits {fitting, number}; the other {rest, number} keep their shift time",
  own: "You",
  ownAmong: "{count, plural, one {One of them is} other {# of them are}} your own.",
  confirmTitle:
    "Submit {count, plural, one {# correction} other {# corrections}} for {people, plural, one {# person} other {# people}}?",
  confirmAction: "Submit {count, number}",
  sent: "Submitting: {done, number} of {total, number}",
  allSent:
    "{count, plural, one {# correction} other {All # corrections}} submitted, waiting for approval",
  summary:
    "{pending, number} submitted, {already, number} requested before, {unclear, number} unconfirmed, {failed, number} not submitted",
  unknownNote:
    "Some got no answer. Trying again repeats the same submission and will not submit anything twice.",
  fate: {
    waiting: "Waiting",
    sending: "Submitting",
    pending: "Pending",
    unconfirmed: "Unconfirmed",
    already: "Requested before",
    refused: "Refused",
    unknown: "No answer",
    "not-sent": "Not submitted",
  },
  leave: {
    leaveTitle: "Some are not submitted yet. Leave?",
    leaveBody:
      "What is on its way goes on and shows under Corrections. What has not been sent stays unsent.",
    leaveAction: "Leave",
    stay: "Stay",
  },
} satisfies typeof zhCn.bulk;
