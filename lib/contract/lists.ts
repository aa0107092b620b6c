// Without schemas: a screen has these before it calls anything, and zod comes with the first call.

/** What the log tells of. `write`: any other call that changes something. */
export const AUDIT_ACTIONS = [
  "submit",
  "settle",
  "decide",
  "settle-decision",
  "sign-in",
  "sign-out",
  "sign-out-everywhere",
  "view-punches",
  "view-photo",
  "read",
  "remind",
  "export",
  "write",
] as const;

/** `intended`: written down before it was tried. `taken`: another process had sent it already. */
export const AUDIT_OUTCOMES = [
  "done",
  "confirmed",
  "intended",
  "unconfirmed",
  "already",
  "refused",
  "taken",
] as const;

/** What the connection to Feishu consists of, in the order in which it is mended. */
export const CHECK_IDS = [
  "reach",
  "token",
  "address",
  "quota",
  "user-ids",
  "read-directory",
  "person-fields",
  "department-fields",
  "contact-range",
  "admins",
  "read-attendance",
  "data-range",
  "read-rules",
  "write-remedies",
  "send-messages",
  "redirect",
  "tenant",
  "directory",
  "calls",
] as const;

export const EXCEPTION_GROUPINGS = ["deadline", "person"] as const;

export const SHEETS = ["summary", "daily", "punches", "symbols"] as const;

export const FORMATS = ["xlsx", "csv"] as const;
