import { cast } from "../sandbox/cast";
import { expect, test, texts } from "./fixtures";

test.skip(({ isMobile }) => !isMobile, "one's own month is looked at on a phone");

test.use({ viewport: { width: 390, height: 844 } });

test("what to correct and until when is on the first screen of a phone, without scrolling", async ({
  as,
}) => {
  const page = await as(cast.employee.userId);
  await page.goto("/me");
  const fixable = page.getByRole("region", { name: texts.me.fixable.title });
  await expect(fixable.getByRole("link", { name: texts.me.fixable.remedy }).first()).toBeInViewport(
    { ratio: 1 },
  );
  await expect(fixable.getByText(/截止/).first()).toBeInViewport({ ratio: 1 });
  const today = page.getByRole("region", { name: new RegExp(texts.me.todayStrip.title) });
  await expect(today).toBeInViewport();
});

test("who has nothing to correct sees so, and the month, on the first screen", async ({ as }) => {
  const page = await as(cast.approved.userId);
  await page.goto("/me");
  await expect(page.getByText(texts.me.fixable.none)).toBeInViewport();
  await expect(page.getByRole("region", { name: texts.me.month.title })).toBeInViewport();
});

test("a day opened from the calendar gives the focus back to it when it closes", async ({ as }) => {
  const page = await as(cast.employee.userId);
  await page.goto("/me");
  const month = page.getByRole("region", { name: texts.me.month.title });
  const day = month.getByRole("table").locator("[data-day][tabindex='0']");
  await day.click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(day).toBeFocused();
});

test("whoever waits for a decision is told where to cancel", async ({ as }) => {
  const page = await as(cast.manager.userId);
  await page.goto("/me");
  const waiting = page.getByRole("region", { name: texts.me.requests.title });
  await expect(waiting.getByText(texts.remedyState.pending).first()).toBeVisible();
  await waiting.getByText(texts.request.cancelTitle).click();
  await expect(waiting.getByText(texts.request.cannotCancel)).toBeVisible();
});

test("what the marks of the month mean is told under it to whoever asks", async ({ as }) => {
  const page = await as(cast.employee.userId);
  await page.goto("/me");
  const month = page.getByRole("region", { name: texts.me.month.title });
  const legend = month.getByRole("list", { name: texts.team.legend });
  await page.waitForLoadState("networkidle");
  await expect(legend).toHaveCount(0);
  await month.getByText(texts.team.legend, { exact: true }).tap();
  await expect(legend).toContainText(texts.state.lack.label);
  await expect(legend).toContainText(texts.punch.alsoRemedied);
});

test.describe("a legend that cannot be had", () => {
  test.use({ expectedConsole: [/ERR_FAILED/] });

  test("says so, and comes when it is opened once more", async ({ as }) => {
    const page = await as(cast.employee.userId);
    await page.goto("/me");
    const month = page.getByRole("region", { name: texts.me.month.title });
    const legend = month.getByRole("list", { name: texts.team.legend });
    const asked = month.getByText(texts.team.legend, { exact: true });
    await page.waitForLoadState("networkidle");
    await page.route("**/_next/static/**", (route) => route.abort());
    await asked.tap();
    await expect(month.getByText(texts.team.legendFailed)).toBeVisible();
    await page.unroute("**/_next/static/**");
    await asked.tap();
    await asked.tap();
    await expect(legend).toContainText(texts.state.lack.label);
  });
});
