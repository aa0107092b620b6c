import { cast } from "../sandbox/cast";
import { expect, latestDay, test, texts } from "./fixtures";

test.skip(({ isMobile }) => isMobile, "a person's page at a desk");

const { employee, manager, night, plantHead } = cast;

test("a person's page tells both punches of every day, those past midnight as next day", async ({
  as,
}) => {
  const page = await as(plantHead.userId);
  const day = await latestDay(page.request, night.userId, ["normal"]);
  await page.goto(`/employees/${night.userId}?month=${day.slice(0, 7)}`);
  const cell = page.locator(`table [data-day="${day}"]`).first();
  await expect(cell).toHaveAccessibleName(new RegExp(texts.common.nextDay));
  await expect(cell).toContainText(texts.common.nextDay);
});

test("the keys [ and ] turn to the neighbours of the same list, and back leads to that list", async ({
  as,
}) => {
  const page = await as(manager.userId);
  await page.goto(`/employees/${employee.userId}?from=team&q=${encodeURIComponent("林")}`);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toContainText(employee.name);
  const nav = page.getByRole("navigation", { name: texts.employees.neighbours.label });
  await expect(nav).toBeVisible();
  const next = nav.getByRole("button").last();
  if (await next.isEnabled()) {
    await page.keyboard.press("]");
    await expect(heading).not.toContainText(employee.name);
    await page.keyboard.press("[");
    await expect(heading).toContainText(employee.name);
  }
  await page.getByRole("link", { name: texts.employees.back }).click();
  await expect(page).toHaveURL(/\/team\?.*q=/);
});

test("what the marks of a person's month mean is told under it to whoever asks", async ({ as }) => {
  const page = await as(manager.userId);
  await page.goto(`/employees/${employee.userId}`);
  const month = page.getByRole("region", { name: texts.employees.calendar.title });
  const legend = month.getByRole("list", { name: texts.team.legend });
  await expect(legend).toHaveCount(0);
  await month.getByText(texts.team.legend, { exact: true }).click();
  await expect(legend).toContainText(texts.state.lack.label);
});

test("R on a day opens its correction form, already about that day", async ({ as }) => {
  const page = await as(manager.userId);
  const day = await latestDay(page.request, employee.userId, ["late", "early"]);
  await page.goto(`/employees/${employee.userId}?month=${day.slice(0, 7)}`);
  await page.locator(`table [data-day="${day}"]`).first().focus();
  await page.keyboard.press("r");
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByLabel(texts.remedyForm.day)).toHaveValue(day);
  await expect(drawer.getByLabel(texts.remedyForm.reason)).toBeVisible();
});

test.describe("an address of nobody", () => {
  test.use({ expectedConsole: [/status of 404/] });

  test("somebody who is not in scope is headed as no such person, with a way on", async ({
    as,
  }) => {
    const page = await as(manager.userId);
    await page.goto("/employees/nobody-of-ours");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      texts.employees.notFound.title,
    );
    await page.getByRole("link", { name: texts.employees.notFound.team }).click();
    await expect(page).toHaveURL(/\/team/);
  });
});

test("on paper that is narrower than a screen a person's days keep their shifts", async ({
  as,
}) => {
  const page = await as(manager.userId);
  await page.setViewportSize({ width: 965, height: 720 });
  await page.goto(`/employees/${employee.userId}`);
  const shift = page.getByRole("columnheader", {
    name: texts.employees.results.shift,
    exact: true,
  });
  await expect(page.locator("table [data-day]").first()).toBeVisible();
  await expect(shift).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(shift).toBeVisible();
});
