import type { BrowserContext, Page } from "@playwright/test";

const SESSION_COOKIE = "rollcall_session";

/**
 * Signs a person in over plain HTTP: our login, the sandbox's page of people, our callback.
 * Returns the `Cookie` header of the session. Throws an Error that names the step that failed.
 */
export async function signIn(appUrl: string, userId: string): Promise<string> {
  const login = await step("login", `${appUrl}/api/auth/login`);
  const attempt = cookiesOf(login);
  const authorize = new URL(locationOf("login", login));
  authorize.searchParams.set("q", userId);
  const people = await (await fetch(authorize)).text();
  const link = new RegExp(`data-user-id="${userId}" href="([^"]+)"`).exec(people)?.[1];
  if (!link) throw new Error(`sign-in: the sandbox does not offer ${userId}`);
  const picked = await step("pick", new URL(link.replaceAll("&amp;", "&"), authorize).href);
  const back = await step("callback", locationOf("pick", picked), { cookie: attempt });
  const session = cookiesOf(back);
  if (session.includes(`${SESSION_COOKIE}=`)) return session;
  throw new Error(
    `sign-in: no session after the callback, sent on to ${locationOf("callback", back)}`,
  );
}

/** Puts the session of a person into a browser, without walking through the pages. */
export async function signInBrowser(context: BrowserContext, appUrl: string, userId: string) {
  const cookies = (await signIn(appUrl, userId)).split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: appUrl };
  });
  await context.addCookies(cookies);
}

/** Signs one of the named cast in as people do: our login, the sandbox's page, back to `returnTo`. */
export async function signInByHand(page: Page, userId: string, returnTo = "/"): Promise<void> {
  await page.goto(`/api/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
  await page.locator(`[data-user-id="${userId}"]`).click();
}

async function step(name: string, url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { redirect: "manual", headers });
  await response.body?.cancel();
  if (response.status >= 300 && response.status < 400) return response;
  throw new Error(`sign-in: ${name} answered ${response.status}`);
}

function locationOf(name: string, response: Response): string {
  const location = response.headers.get("location");
  if (!location) throw new Error(`sign-in: ${name} does not say where to go`);
  return new URL(location, response.url).href;
}

/** Only cookies that carry a value: an emptied one is a cookie being deleted. */
function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .filter((pair) => !pair.endsWith("="))
    .join("; ");
}
