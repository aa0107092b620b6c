import type * as zhCn from "../zh-cn/settings";

const GRANT =
  "Grant {scopes} under Permissions & Scopes in Feishu's developer console, then create and publish a version.";
const FIELDS = "Feishu leaves out these fields: {fields}.";

const checks = {
  reach: {
    title: "Feishu's interface",
    problem: "Feishu did not answer.",
    step: "See whether the server can reach FEISHU_BASE_URL (network, DNS, proxy, firewall), then check again.",
  },
  token: {
    title: "App credentials",
    problem: "Feishu does not accept the app ID and secret, or the app is disabled.",
    step: "Compare FEISHU_APP_ID and FEISHU_APP_SECRET with Credentials & Basic Info in Feishu's developer console, make sure the app is enabled and a version is published, then restart Rollcall.",
  },
  address: {
    title: "IP allow list",
    problem: "The server's outgoing IP is not on the app's allow list.",
    step: "Add the server's outgoing IP to the IP allow list under Security Settings in Feishu's developer console.",
  },
  quota: {
    title: "Call quota",
    problem: "This month's Feishu calls are used up.",
    step: "Raise the quota in Feishu's admin console; FEISHU_DAILY_CALLS limits background calls.",
  },
  "read-directory": {
    title: "Read the directory",
    problem: "Departments and people can't be read.",
    step: GRANT,
  },
  "user-ids": {
    title: "Read people's IDs",
    problem: "user_id can't be read: nobody can sign in or be matched to attendance.",
    step: GRANT,
  },
  "person-fields": { title: "Fields of people", problem: FIELDS, step: GRANT },
  "department-fields": { title: "Fields of departments", problem: FIELDS, step: GRANT },
  "contact-range": {
    title: "Contact range",
    problem: "The app sees only a part of the company, or nobody at all.",
    step: "Set the contact range to all members under Permissions & Scopes in Feishu's developer console and publish a version. If only a part is meant to be seen, nothing is to be done.",
  },
  admins: {
    title: "Administrators",
    problem:
      "{of, plural, =0 {ADMIN_USER_IDS is not set, so nobody who signs in is an administrator.} other {Of # in ADMIN_USER_IDS, {people, number} can't be found in the directory or no longer work here.}}",
    step: "Put the administrators' user_id into ADMIN_USER_IDS (neither open_id nor employee number), then restart Rollcall.",
  },
  "read-attendance": {
    title: "Read attendance",
    problem: "Results, raw punches and corrections can't be read.",
    step: GRANT,
  },
  "data-range": {
    title: "Attendance data range",
    problem: "Of {of, number} people looked at, the attendance of {people, number} can't be read.",
    step: "Set this app's data range to the whole company in Feishu's attendance console. It is normal for people who take no part in attendance.",
  },
  "read-rules": {
    title: "Read groups and shifts",
    problem: "Groups and shifts can't be read: time zones and deadlines will show as unknown.",
    step: "Grant one of {scopes} under Permissions & Scopes in Feishu's developer console, then create and publish a version.",
  },
  "write-remedies": {
    title: "Submit and decide corrections",
    problem: "Corrections can be neither submitted nor decided.",
    step: GRANT,
  },
  "send-messages": {
    title: "Send messages (optional)",
    problem: "The app can't message people yet, so reminders won't arrive; everything else works.",
    step: "For reminders, grant one of {scopes} in Feishu's developer console, enable the bot under Add Features, then create and publish a version.",
  },
  redirect: {
    title: "Redirect URL for sign-in",
    problem:
      "No call tells whether it is registered. Once somebody has signed in through Feishu, this works for certain.",
    step: "Register {url} under Redirect URLs in Security Settings of Feishu's developer console, then sign out and in once.",
  },
  tenant: {
    title: "Company",
    problem: "Rollcall learns which company it serves when somebody signs in.",
    step: "Sign in once with a company account, or set FEISHU_TENANT_KEY.",
  },
  directory: {
    title: "Directory updates",
    problem:
      "The directory has not been updated for long; people and departments may be out of date.",
    step: "Mend what stands above first; the directory is updated every half hour.",
  },
  calls: {
    title: "Background calls today",
    problem: "Today's background calls are used up; what nobody looks at is updated tomorrow.",
    step: "If you need more, raise FEISHU_DAILY_CALLS and restart Rollcall.",
  },
} satisfies typeof zhCn.settings.checks;

export const settings = {
  title: "Settings",
  intro: "The connection to Feishu",
  sections: { label: "Sections of settings", connection: "Connection", audit: "Audit log" },
  loading: "Checking step by step",
  failed: "The check did not finish",
  again: "Check again",
  table: "Connection checks",
  column: {
    check: "Check",
    state: "State",
    mend: "What is wrong and what to do",
    details: "Details",
  },
  state: { ok: "Works", failing: "Failing", unknown: "To be looked at", skipped: "Not checked" },
  summary:
    "{failing, plural, =0 {Nothing failing} other {# failing}}{unknown, plural, =0 {} other {, # to be looked at}}",
  fine: "The connection works",
  cameBack: "Somebody has signed in through this address, so it is registered.",
  skipped: "Checked once what stands above is mended.",
  unasked: "There was no answer to judge by this time.",
  scopes: "Scopes",
  checks,
  redirect: {
    title: "Redirect URL for sign-in",
    hint: "Register it under Security Settings in Feishu's developer console exactly so, or nobody can sign in.",
    copy: "Copy",
    copied: "Copied",
  },
  use: {
    title: "Data and calls",
    directory: "Directory updated",
    never: "Not yet",
    pages: "Calls by pages today",
    background: "Background calls today",
    limited: "{count, number} of at most {limit, number}",
    unlimited: "{count, number}, no limit",
    times: "{count, number}",
    untold: "Messages not delivered in 7 days",
    untoldNone: "None",
    untoldSome: "{count, number}. The newest: {reason}",
    telling: "Messages",
    tellingOff: "Switched off (TELL_PEOPLE=0)",
  },
  untold: {
    "out-of-reach": "they have left, or are outside the app's range",
    muted: "they muted the app",
    policy: "a company policy forbids messages to them",
    "bot-off": "the app's bot is not switched on",
    scope: "the app may not send messages",
    content: "Feishu does not accept what it says",
    other: "Feishu refused it",
    nobody: "no head or administrator who could decide was found",
    "given-up": "Feishu never took it, and it is not tried any more",
    unknown: "Feishu did not answer; it may have arrived and is not sent again",
  },
  command: {
    title: "Rollcall: checking the connection to Feishu at {address}",
    facts: "Error code {code}, Feishu code {feishuCode}, log ID {logId}",
  },
} satisfies typeof zhCn.settings;
