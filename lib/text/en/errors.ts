import type * as zhCn from "../zh-cn/errors";

export const errors = {
  "bad-request": {
    title: "The request wasn't understood",
    advice: "Refresh the page and try again.",
  },
  "invalid-fields": {
    title: "Something needs changing",
    advice: "Follow the notes under the fields, then submit again.",
  },
  "signed-out": {
    title: "Your session has ended",
    advice: "Sign in again and you will come back to this page.",
  },
  "cross-site": {
    title: "A request from another site was blocked",
    advice: "Go back to Rollcall and do it there.",
  },
  "admins-only": {
    title: "For administrators only",
    advice: "If you need this, ask a Rollcall administrator.",
  },
  "not-found": {
    title: "Not found",
    advice: "It may be gone, or not among what you can see. Go back a page.",
  },
  "too-many-requests": {
    title: "Too many requests",
    advice: "Wait a minute and try again.",
  },
  "key-reused": {
    title: "This differs from what was submitted before",
    advice: "Nothing was submitted. Refresh the page and fill it in again.",
  },
  "already-requested": {
    title: "This punch already has a request",
    advice: "No need to ask again; see how it stands under Corrections.",
  },
  "outside-window": {
    title: "The time is outside the open window",
    advice: "Choose a time within the hours shown and submit again.",
  },
  "future-time": { title: "That time has not come yet", advice: "Enter a time up to now." },
  "nothing-to-remedy": {
    title: "Nothing to correct that day",
    advice: "Nothing was submitted. Refresh to see the latest results.",
  },
  "remedy-not-allowed": {
    title: "The attendance group does not allow corrections",
    advice: "Nothing was submitted. Ask an attendance administrator.",
  },
  "remedy-too-old": {
    title: "The time for corrections has passed",
    advice: "Nothing was submitted. Ask an attendance administrator.",
  },
  "no-remedy-left": {
    title: "No corrections left this period",
    advice: "Nothing was submitted. Wait for the next period or ask an attendance administrator.",
  },
  "month-sealed": {
    title: "This month's attendance is closed",
    advice: "Nothing was submitted. Ask an attendance administrator to change it.",
  },
  "own-remedy": {
    title: "You can't decide your own correction",
    advice: "Another manager or an administrator has to.",
  },
  "own-filing": {
    title: "You can't decide a correction you filed",
    advice: "Another manager or an administrator has to.",
  },
  "note-required": {
    title: "Please give a reason",
    advice: "Fill in the note, then submit again.",
  },
  "illegal-transition": {
    title: "This correction has changed and can't be handled so",
    advice: "Refresh and go by its latest state.",
  },
  "foreign-approval": {
    title: "This correction can't be decided here",
    advice: "Another approval process owns it; decide it where it was started.",
  },
  "still-unconfirmed": {
    title: "The last attempt still waits for Feishu",
    advice: "We keep checking. Look again later; there is no need to submit again.",
  },
  "already-reminded": {
    title: "Already reminded today",
    advice: "No message was sent: one reminder a day for each punch is enough.",
  },
  "telling-off": {
    title: "Messages are switched off",
    advice: "No message was sent. Ask your administrator if you need them.",
  },
  "not-delivered": {
    title: "The message was not delivered",
    advice:
      "They may have left, be outside the app's range or have muted it. Please reach them another way.",
  },
  "bot-off": {
    title: "The app's bot is not switched on",
    advice:
      "No message was sent, and it is nothing they did. Ask your administrator to switch it on; Settings says how.",
  },
  "message-refused": {
    title: "Feishu did not accept the message",
    advice:
      "No message was sent, and it is nothing they did. Send the details to your administrator.",
  },
  "sign-in-state": {
    title: "This sign-in attempt is no longer valid",
    advice: 'Choose "Sign in with Feishu" again.',
  },
  "sign-in-denied": {
    title: "Feishu did not authorise the sign-in",
    advice: "Sign in again and agree; if you have no access, ask your administrator.",
  },
  "sign-in-tenant": {
    title: "This Feishu account belongs to another company",
    advice: "Switch to your company account in Feishu and sign in again.",
  },
  "sign-in-unknown": {
    title: "You were not found in the directory",
    advice: "Ask your administrator whether you are active and within the app's availability.",
  },
  "sign-in-scope": {
    title: "The app lacks a permission that sign-in needs",
    advice:
      "Ask your administrator to grant it in Feishu's developer console and publish a version.",
  },
  "photo-unavailable": {
    title: "This photo can't be opened",
    advice:
      "Feishu keeps photos only for a while. Refresh the raw punches of this day and try again.",
  },
  "feishu-unavailable": {
    title: "Feishu can't be reached right now",
    advice: "What you have seen stays readable. Try again later.",
  },
  "feishu-busy": { title: "Feishu is busy", advice: "Wait a moment and try again." },
  "feishu-quota": {
    title: "This month's Feishu call quota is used up",
    advice: "Ask your administrator to raise it in Feishu's console.",
  },
  "feishu-scope": {
    title: "The app lacks a Feishu permission",
    advice: "Ask your administrator to grant it in Feishu's developer console.",
  },
  "feishu-range": {
    title: "The app may not read these people's attendance",
    advice: "Ask your administrator to widen the app's data range in Feishu's console.",
  },
  "feishu-address": {
    title: "The server's address is not on Feishu's allow list",
    advice: "Ask your administrator to add the server's IP to the app's allow list.",
  },
  "feishu-credentials": {
    title: "The app's Feishu credentials are not valid",
    advice: "Ask your administrator to check the app ID and secret.",
  },
  "feishu-malformed": {
    title: "Feishu's answer wasn't understood",
    advice: "Try again later; if it keeps happening, send the details to your administrator.",
  },
  "feishu-refused": {
    title: "Feishu did not accept the request",
    advice: "Try again later; if it keeps happening, send the details to your administrator.",
  },
  "new-version": {
    title: "Rollcall has been updated",
    advice: "Refresh the page and go on; what was sent is kept.",
  },
  "no-connection": {
    title: "Rollcall cannot be reached",
    advice: "Check your network and try again. What you have already seen stays readable.",
  },
  internal: {
    title: "Something failed on the server",
    advice: "Try again; if it keeps happening, send the details to your administrator.",
  },
} satisfies typeof zhCn.errors;
