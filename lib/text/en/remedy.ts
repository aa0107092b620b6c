import type * as zhCn from "../zh-cn/remedy";

export const deadline = {
  label: "Correction deadline",
  until: "Open until {date}",
  unknown: "Deadline unknown",
  unknownHint: "The group's correction rule can't be read; Feishu's own answer decides.",
  none: "No deadline",
  noneHint: "The group sets no correction deadline; Feishu's own answer decides.",
  today: "Closes today",
  tomorrow: "Closes tomorrow",
  inDays: "Closes {date}, {days, plural, one {# day} other {# days}} left",
  passed: "Closed on {date}",
} satisfies typeof zhCn.deadline;

export const quota = {
  label: "Corrections left",
  aboutLeft: "About {n} left",
  noneLeft: "Probably none left this period",
  unknown: "Number left unknown",
  unlimited: "No limit on how many",
  hint: "Estimated from the group's rule and the correction history; Feishu decides.",
} satisfies typeof zhCn.quota;

export const whyNot = {
  "nothing-to-remedy": {
    title: "Nothing to correct that day",
    advice: "If you have only just punched, refresh in a moment.",
  },
  "remedy-not-allowed": {
    title: "The attendance group does not allow corrections",
    advice: "Ask an attendance administrator to change the result in Feishu.",
  },
  "remedy-too-old": {
    title: "The time for corrections has passed",
    advice: "Ask an attendance administrator to change the result in Feishu.",
  },
  "no-remedy-left": {
    title: "No corrections left this period",
    advice: "The count starts again next period; if it is urgent, ask an attendance administrator.",
  },
  pending: {
    title: "A correction of this punch is already pending",
    advice: "Wait for the decision; there is no need to ask again.",
  },
  future: {
    title: "That day has not come yet",
    advice: "Corrections are for today or earlier days.",
  },
  "not-yet": {
    title: "It cannot be corrected yet",
    advice: "Submit it once its time has come.",
  },
  "no-window": {
    title: "Feishu gives no time that may be entered",
    advice: "Ask an attendance administrator to change the result in Feishu.",
  },
  "no-problem": {
    title: "Nothing is unresolved",
    advice: "No correction is needed.",
  },
  unseen: {
    title: "Not found",
    advice: "The person may no longer be among those you can see.",
  },
  unknown: {
    title: "We can't tell yet whether this can be corrected",
    advice: "Feishu gave no answer. Try again later.",
  },
} satisfies typeof zhCn.whyNot;

export const request = {
  intended: "Submitting",
  sent: "Waiting for Feishu",
  unconfirmed: "Unconfirmed",
  unconfirmedNote:
    "Sent, but Feishu has not confirmed it yet. We keep checking and will not submit it twice",
  openTitle: "Requests not confirmed yet",
  cannotCancel:
    "Feishu does not let this app cancel. To cancel, open the correction request in Feishu; this page will follow.",
  cancelTitle: "How do I cancel a request?",
  ownCannotDecide: "Someone else has to decide your own correction",
  filedCannotDecide: "You filed it, so someone else has to decide",
} satisfies typeof zhCn.request;

export const remedyForm = {
  title: "Request a correction",
  titleFor: "Request a correction for {name}",
  intro: "Choose a day and we ask Feishu which punches can be corrected, and to what times.",
  person: "Person",
  personSelf: "Myself",
  personHint: "Search the people you can see by name",
  personEmpty: "Nobody found",
  personChange: "Choose someone else",
  day: "Work day",
  dayHint: "Night shift: choose the day it began; a punch after midnight belongs to that day.",
  punch: "Which punch",
  time: "Corrected time",
  timeHint: "Any time from {from} to {to}",
  timeZone: "In {zone} time",
  timeProposed: "Filled in from the shift; you can change it",
  reason: "Reason",
  reasonHint: "The approver sees it; up to 500 characters",
  reasonPlaceholder: "e.g. the machine at the door was offline, I was at my desk",
  reasonCount: "{used, number} / {max, number}",
  checking: "Asking Feishu which times are open…",
  checkFailed: "We couldn't find out which times are open; it may still be possible",
  pickDay: "Choose a day first",
  wrongDays: "Recent days with something wrong",
  step: {
    which: "Which punch",
    when: "At what time",
    why: "Why",
    whenWaits: "Choose a punch first, then its time",
    whyWaits: "Choose a punch first, then say why",
  },
  line: {
    window: "Open times",
    shift: "Shift time",
    made: "Punches made",
    picked: "Corrected time",
    now: "Now",
  },
  useShiftTime: "Use the shift time {time}",
  checkAgain: "Check the open times again",
  submit: "Submit correction",
  submitting: "Submitting…",
  confirmTitle: "Submit this correction?",
  confirmTitleFor: "Submit this correction for {name}?",
  confirmBody:
    "Exactly this goes to Feishu, and a manager decides on it. It can only be cancelled in Feishu.",
  confirmAction: "Submit",
  submitted: "Correction submitted, waiting for approval",
  submittedFor: "Correction for {name} submitted, waiting for approval",
  viewExisting: "See the existing request",
  viewAll: "See my requests",
  another: "Request another",
  leaveTitle: "Discard what you entered?",
  leaveBody: "It has not been submitted. You would have to enter it again.",
  leaveAction: "Discard",
  stay: "Keep editing",
} satisfies typeof zhCn.remedyForm;
