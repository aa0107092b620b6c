import { cast } from "../sandbox/cast";
import { signInBrowser } from "../support/sign-in";
import type { Stack } from "../support/stack";
import { startTemporaryStack } from "../support/temporary-stack";
import { chooseLacks, dayOf, fillAndSend, itemsOf, waitingFor } from "./bulk-steps";
import { expect, test, texts } from "./fixtures";

// What is filed here must not meet other tests: this file has a company of its own.
test.skip(({ isMobile }) => isMobile, "many at once is work for a desk");
test.describe.configure({ timeout: 240_000 });

let stack: Stack;
test.beforeAll(async () => {
  stack = await startTemporaryStack(120);
});
test.afterAll(() => stack.stop());

test("whoever leaves the page while corrections go out loses none of them", async ({
  page,
  context,
}) => {
  const { plantHead, threeSegment } = cast;
  await signInBrowser(context, stack.url, plantHead.userId);
  const day = await dayOf(stack, { viewerId: plantHead.userId, employeeId: threeSegment.userId }, [
    "lack",
    "lack-day",
  ]);
  const before = (await waitingFor(stack, threeSegment.userId)).length;
  await chooseLacks(page, stack, day, `&q=${encodeURIComponent(threeSegment.name)}`);
  await page.getByRole("button", { name: texts.bulk.action }).click();
  // The first call never gets out of the browser.
  await page.route("**/api/remedies/batch", () => undefined, { times: 1 });
  const [sent] = await Promise.all([
    page.waitForRequest("**/api/remedies/batch"),
    fillAndSend(page, "车间断电，考勤机没有记录"),
  ]);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto("about:blank");
  const arrived = async () => (await waitingFor(stack, threeSegment.userId)).length - before;
  await expect.poll(arrived, { timeout: 60_000 }).toBe(itemsOf(sent).length);
});
