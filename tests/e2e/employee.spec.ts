import { cast } from "../sandbox/cast";
import { signInByHand } from "../support/sign-in";
import { expect, isSeen, isToldAtLast, test, texts } from "./fixtures";

test.skip(({ isMobile }) => !isMobile, "an employee's journey on a phone");

test("an employee sees on a phone what can be corrected, and submits it", async ({ page }) => {
  await signInByHand(page, cast.seriousLate.userId, "/me");
  const fixable = page.getByRole("region", { name: texts.me.fixable.title });
  await isSeen(page, fixable.getByRole("link", { name: texts.me.fixable.remedy }).first());
  await fixable.getByRole("link", { name: texts.me.fixable.remedy }).first().click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts.remedyForm.title);
  await isToldAtLast(page, page.getByLabel(texts.remedyForm.time));
  await expect(page.getByLabel(texts.remedyForm.time)).toHaveValue(/\d\d:\d\d/);
  await page.getByLabel(texts.remedyForm.reason).fill("地铁故障，已在路上");
  await page.getByRole("button", { name: texts.remedyForm.submit }).click();
  await page.getByRole("button", { name: texts.remedyForm.confirmAction }).click();
  await isToldAtLast(page, page.getByText(texts.remedyForm.submitted));

  await page.goto("/me");
  const waiting = page.getByRole("region", { name: texts.me.requests.title });
  await isSeen(page, waiting.getByText(texts.remedyState.pending).first());
});

test("an employee whose group forbids corrections is told so in plain words", async ({ as }) => {
  const page = await as(cast.noRemedies.userId);
  await page.goto("/me");
  await isSeen(page, page.getByText(texts.whyNot["remedy-not-allowed"].title).first());
});

test("a time outside the window is refused in the form and nothing is sent", async ({ as }) => {
  const page = await as(cast.employee.userId);
  await page.goto("/me");
  const writes: string[] = [];
  page.on("request", (request) => request.method() === "POST" && writes.push(request.url()));
  const fixable = page.getByRole("region", { name: texts.me.fixable.title });
  await isSeen(page, fixable.getByRole("link", { name: texts.me.fixable.remedy }).first());
  await fixable.getByRole("link", { name: texts.me.fixable.remedy }).first().click();
  const time = page.getByLabel(texts.remedyForm.time);
  await isToldAtLast(page, time);
  await time.focus();
  await time.pressSequentially("0333");
  await expect(time).toHaveValue("03:33");
  await page.getByLabel(texts.remedyForm.reason).fill("x");
  await page.getByRole("button", { name: texts.remedyForm.submit }).click();
  await expect(page.getByText(texts.fields.outsideWindow)).toBeVisible();
  expect(writes).toEqual([]);
});
