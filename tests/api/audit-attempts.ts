import { cast } from "../sandbox/cast";
import { heldFor, missingIn, pendingOf, YESTERDAY } from "../services/feishu-side";
import type { World } from "../support/world";
import type { Asking } from "./surface";
import { VIEWS_DONE, VIEWS_REFUSED } from "./view-attempts";

const { employee, manager, rejected, free, pendingOne, pendingTwo } = cast;
const ELSEWHERE = { origin: "https://elsewhere.example" };
export const SUBMIT = "POST /api/remedies";
const BATCH = "POST /api/remedies/batch";
const DECIDE = "POST /api/remedies/decisions";
const REMIND = "POST /api/reminders";
const LEAVE = "POST /api/auth/logout";

export type Attempt = {
  route: string;
  by: string;
  sent: (world: World) => Asking;
  /** Where it is sent, if not to the path of its route. */
  to?: (world: World) => Promise<string>;
  /** Action, outcome and person of the newest line of the request. */
  line: readonly [string, string, string | null];
};

export const submit = (employeeId: string, more: object = {}) => ({
  body: { ...missingIn(employeeId), ...more },
});
const batch = (employeeId: string) => ({
  body: {
    reason: "badge left at home",
    items: [{ employeeId, date: YESTERDAY, punchNo: 0, workType: 1 }],
  },
});
const decide = (decision: string, approvalId: string, employeeId: string, note = "no") => ({
  body: { decision, note, items: [{ approvalId, employeeId, date: YESTERDAY }] },
});
/** A decision about what is pending of somebody, on its own day. */
const aboutPending = (decision: string, employeeId: string) => (world: World) => {
  const approvalId = pendingOf(world, employeeId);
  const held = heldFor(world, employeeId).find((each) => each.approvalId === approvalId);
  const date = new Date((held?.day ?? 0) * 86_400_000).toISOString().slice(0, 10);
  return { body: { decision, note: "no", items: [{ approvalId, employeeId, date }] } };
};

const remind = (employeeId: string) => {
  const { time: _, reason: __, ...punch } = missingIn(employeeId);
  return { body: punch };
};

/** Every route that changes something, as it succeeds. */
export const DONE: readonly Attempt[] = [
  {
    ...{ route: SUBMIT, by: employee.userId, sent: () => submit(employee.userId) },
    line: ["submit", "confirmed", employee.userId],
  },
  {
    ...{ route: BATCH, by: free.userId, sent: () => batch(free.userId) },
    line: ["submit", "confirmed", free.userId],
  },
  {
    ...{ route: DECIDE, by: manager.userId, sent: aboutPending("approve", pendingOne.userId) },
    line: ["decide", "done", pendingOne.userId],
  },
  {
    ...{ route: REMIND, by: manager.userId, sent: () => remind(cast.revoked.userId) },
    line: ["remind", "done", cast.revoked.userId],
  },
  ...VIEWS_DONE,
  {
    ...{ route: LEAVE, by: employee.userId, sent: () => ({}) },
    line: ["sign-out", "done", employee.userId],
  },
  {
    ...{ route: `${LEAVE}/everywhere`, by: employee.userId, sent: () => ({}) },
    line: ["sign-out-everywhere", "done", employee.userId],
  },
];

export const by = (
  userId: string,
  route: string,
  sent: Attempt["sent"],
  line: Attempt["line"],
) => ({
  ...{ route, by: userId, sent, line },
});
const refusedSubmit = (code: string, userId: string, more: object = {}) =>
  by(manager.userId, SUBMIT, () => submit(userId, more), ["submit", `refused: ${code}`, userId]);

/** Each refusal before Feishu is told anything. */
export const REFUSED: Readonly<Record<string, Attempt>> = {
  ...VIEWS_REFUSED,
  "a time outside the window": refusedSubmit("outside-window", rejected.userId, {
    time: `${YESTERDAY}T15:00`,
  }),
  "a time that is still to come": refusedSubmit("future-time", rejected.userId, {
    ...{ date: "2026-11-19", time: "2026-11-19T09:55" },
  }),
  "a punch that lacks nothing": refusedSubmit("nothing-to-remedy", rejected.userId, {
    ...{ punchNo: 2 },
  }),
  "somebody out of scope, told as not there": refusedSubmit("not-found", free.userId),
  "somebody out of scope among many": by(manager.userId, BATCH, () => batch(free.userId), [
    "submit",
    "refused: not-found",
    free.userId,
  ]),
  "somebody who is nobody": refusedSubmit("not-found", "ffffffff"),
  "a day that no calendar has": by(
    manager.userId,
    SUBMIT,
    () => submit(rejected.userId, { date: "2026-02-30" }),
    ["submit", "refused: invalid-fields", null],
  ),
  "a write from another site": by(
    manager.userId,
    SUBMIT,
    () => ({ ...submit(rejected.userId), headers: ELSEWHERE }),
    ["submit", "refused: cross-site", null],
  ),
  "a decision about one's own": by(
    manager.userId,
    DECIDE,
    aboutPending("approve", manager.userId),
    ["decide", "refused: own-remedy", manager.userId],
  ),
  "a step that its state does not allow": by(
    manager.userId,
    DECIDE,
    aboutPending("revoke", pendingTwo.userId),
    ["decide", "refused: illegal-transition", pendingTwo.userId],
  ),
  "a decision about somebody out of scope": by(
    manager.userId,
    DECIDE,
    () => decide("approve", "7000000000000000001", free.userId),
    ["decide", "refused: not-found", free.userId],
  ),
  "a correction that is nowhere": by(
    manager.userId,
    DECIDE,
    () => decide("approve", "7000000000000000001", pendingTwo.userId),
    ["decide", "refused: not-found", pendingTwo.userId],
  ),
  "a rejection that says no reason": by(
    manager.userId,
    DECIDE,
    () => decide("reject", "7000000000000000001", pendingTwo.userId, " "),
    ["decide", "refused: note-required", pendingTwo.userId],
  ),
  "a reminder for somebody out of scope": by(manager.userId, REMIND, () => remind(free.userId), [
    "remind",
    "refused: not-found",
    free.userId,
  ]),
  "signing out from another site": by(manager.userId, LEAVE, () => ({ headers: ELSEWHERE }), [
    "sign-out",
    "refused: cross-site",
    manager.userId,
  ]),
  "signing out everywhere from another site": by(
    manager.userId,
    `${LEAVE}/everywhere`,
    () => ({ headers: ELSEWHERE }),
    ["sign-out-everywhere", "refused: cross-site", manager.userId],
  ),
};
