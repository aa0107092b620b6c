import { cast } from "../sandbox/cast";
import { EMPTY_PAGE, firstLoad, PAGES } from "../support/first-load";
import { signIn } from "../support/sign-in";
import { expect, test } from "./fixtures";

test.skip(({ isMobile }) => isMobile, "the same scripts for every width");

/** How much more than an empty page a page may load before it does anything. */
const MOST = 1.35;

for (const path of PAGES) {
  test(`${path} loads at most ${MOST} times the JavaScript of an empty page`, async ({
    baseURL,
  }) => {
    const url = baseURL ?? "";
    const cookie = path === "/sign-in" ? "" : await signIn(url, cast.admin.userId);
    const floor = await firstLoad(url, EMPTY_PAGE, cookie);
    expect(floor).toBeGreaterThan(0);
    expect((await firstLoad(url, path, cookie)) / floor).toBeLessThanOrEqual(MOST);
  });
}
