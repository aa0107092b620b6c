import type * as zhCn from "../zh-cn/sign-in";

export const signIn = {
  title: "Sign in to Rollcall",
  intro: "Who is missing a punch, can it still be fixed, and until when: on one page.",
  action: "Sign in with Feishu",
  redirecting: "Taking you to Feishu…",
  again: "Sign in again",
  scopeNote:
    "Only your company's Feishu accounts can sign in; what you see follows Feishu's directory.",
  help: "Still can't sign in? Ask your company's Feishu administrator.",
} satisfies typeof zhCn.signIn;
