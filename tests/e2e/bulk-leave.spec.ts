import { cast } from "../sandbox/cast";
import { signInBrowser } from "../support/sign-in";
import type { Stack } from "../support/stack";
import { startTemporaryStack } from "../support/temporary-stack";
import { chooseLacks, dayOf, fillAndSend, waitingFor } from "./bulk-steps";
import { expect, test, texts } from "./fixtures";

// What is filed here must not meet other tests: this file has a company of its own.
test.skip(({ isMobile }) => isMobile, "many at once is work for a desk");
test.describe.configure({ timeout: 240_000 });

let stack: Stack;
test.beforeAll(async () => {
  stack = await startTemporaryStack(120);
});
test.afterAll(() => stack.stop());

/** A call never gets out of the page while it stands; a route would also hold what leaves after it. */
const keepBatches = () => {
  const real = window.fetch;
  window.fetch = (address, init) => {
    if (address !== "/api/remedies/batch" || init?.keepalive) return real(address, init);
    Reflect.set(window, "kept", init?.body);
    return new Promise(() => undefined);
  };
};

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
  await page.addInitScript(keepBatches);
  await chooseLacks(page, stack, day, `&q=${encodeURIComponent(threeSegment.name)}`);
  await page.getByRole("button", { name: texts.bulk.action }).click();
  await fillAndSend(page, "车间断电，考勤机没有记录");
  const kept = await page.waitForFunction(() => Reflect.get(window, "kept"));
  const { items }: { items: unknown[] } = JSON.parse(await kept.jsonValue());
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto("about:blank");
  const arrived = async () => (await waitingFor(stack, threeSegment.userId)).length - before;
  await expect.poll(arrived, { timeout: 60_000 }).toBe(items.length);
});
