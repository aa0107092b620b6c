import type { Locator, Page } from "@playwright/test";
import { formatDay } from "@/lib/text/format";
import { cast } from "../sandbox/cast";
import { expect, isSeen, latestDay, said, test, texts } from "./fixtures";

test.skip(({ isMobile }) => isMobile, "a manager's desk");

const { manager, employee } = cast;
const { team, state } = texts;

test("Back undoes a filter, and typing a name leaves no steps behind", async ({ as }) => {
  const page = await as(manager.userId);
  await page.goto("/team");
  await expect(page.getByRole("grid")).toBeVisible();
  await page.getByRole("textbox", { name: team.filter.search }).fill(employee.name);
  await page.getByRole("button", { name: team.filter.onlyProblems }).click();
  await expect(page).toHaveURL(/problems=true/);
  await page.getByRole("combobox", { name: team.filter.punch }).selectOption("in");
  await expect(page).toHaveURL(/punch=in/);
  await page.goBack();
  await expect(page).not.toHaveURL(/punch=/);
  await page.goBack();
  await expect(page).not.toHaveURL(/problems=/);
  await expect(page.getByRole("textbox", { name: team.filter.search })).toHaveValue(employee.name);
});

test("a cycle that begins on the 26th stays in the address and says its dates", async ({ as }) => {
  const page = await as(manager.userId);
  await page.goto("/team");
  await page.getByRole("combobox", { name: team.period.start }).selectOption("26");
  await expect(page).toHaveURL(/cycle=26/);
  await expect(page.getByText(/\d+月26日 – .*25日/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: team.period.previous })).toBeVisible();
});

test("a total opens the cells it counted, says what they are, and lets go of them", async ({
  as,
}) => {
  const page = await as(manager.userId);
  await page.goto("/team?counted=late,serious-late");
  const shown = page.getByRole("button", {
    name: said(team.counted.clear, { what: state.late.label }),
  });
  await expect(shown).toBeVisible();
  await shown.click();
  await expect(page).not.toHaveURL(/counted=/);
});

/** The search of a manager's team, with one person left by it. */
const oneFound = async (page: Page): Promise<Locator> => {
  await page.goto("/team");
  const search = page.getByRole("textbox", { name: team.filter.search });
  await search.fill(employee.name);
  await expect(page.getByRole("row")).toHaveCount(3);
  return search;
};

test("from the search the arrow down leads into the grid, and Ctrl+A chooses what is shown", async ({
  as,
}) => {
  const page = await as(manager.userId);
  await oneFound(page);
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(":focus")).toHaveAttribute("role", /gridcell|rowheader/);
  await page.keyboard.press("ControlOrMeta+a");
  await expect(page.getByRole("toolbar", { name: team.selection })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("toolbar", { name: team.selection })).toHaveCount(0);
});

/** The arrow down with the commit that brings other rows: before any frame, and so before they are told. */
const pressBeforeTold = (search: Locator, typedOn: string) =>
  search.evaluate((box: HTMLInputElement, typedOn) => {
    const key = { key: "ArrowDown", bubbles: true, cancelable: true };
    const others = new MutationObserver(() => {
      others.disconnect();
      box.dispatchEvent(new KeyboardEvent("keydown", key));
      if (typedOn) document.execCommand("insertText", false, typedOn);
    });
    const grid = document.querySelector("[role=grid]") ?? box;
    others.observe(grid, { attributeFilter: ["aria-rowcount"] });
    box.setSelectionRange(0, box.value.length);
    document.execCommand("delete");
  }, typedOn);

test("the arrow down leads into the grid also while its rows are not told yet", async ({ as }) => {
  const page = await as(manager.userId);
  await pressBeforeTold(await oneFound(page), "");
  await expect(page.locator(":focus")).toHaveAttribute("role", /gridcell|rowheader/);
});

test("who types on before the rows are told stays in the search", async ({ as }) => {
  const page = await as(manager.userId);
  const search = await oneFound(page);
  await pressBeforeTold(search, employee.name);
  await expect(search).toHaveValue(employee.name);
  await expect(page.getByRole("row")).toHaveCount(3);
  await expect(search).toBeFocused();
});

test("with times in the cells the focused one reads when its punches were, also after a reload", async ({
  as,
}) => {
  const page = await as(manager.userId);
  const day = await latestDay(page.request, employee.userId, ["normal"]);
  await page.goto(`/team?month=${day.slice(0, 7)}`);
  await page.getByRole("textbox", { name: team.filter.search }).fill(employee.name);
  await page
    .getByRole("group", { name: team.density.label })
    .getByText(team.density.times, { exact: true })
    .click();
  await expect(page).toHaveURL(/density=times/);
  const cell = page.getByRole("gridcell", {
    name: new RegExp(
      `${formatDay(day, "zh-CN", "weekday")}.*${texts.punch.in} \\d\\d:\\d\\d.*${texts.punch.out} `,
      "s",
    ),
  });
  await isSeen(page, cell);
  await page.reload();
  await isSeen(page, cell);
  await cell.focus();
  await expect(page.locator(":focus")).toContainText(/\d\d:\d\d/);
  await page
    .getByRole("group", { name: team.density.label })
    .getByText(team.density.hours, { exact: true })
    .click();
  await expect(page).toHaveURL(/density=hours/);
  await expect(page.getByRole("columnheader", { name: team.column.hours })).toBeVisible();
});

test("resting on a cell tells its punches without opening it", async ({ as }) => {
  const page = await as(manager.userId);
  await page.goto("/team?counted=late");
  await page.getByRole("grid").locator('[tabindex="0"][role="gridcell"]').focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("tooltip")).toBeVisible();
  await expect(page.getByRole("tooltip")).toContainText(/\d+月\d+日/);
});

test.describe("without a network", () => {
  // What was on its way is cut, and the browser says so itself.
  test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED/] });

  test("without a connection the page says so and how old its data is", async ({ as, context }) => {
    const page = await as(manager.userId);
    await page.goto("/team");
    await expect(page.getByRole("grid")).toBeVisible();
    await context.setOffline(true);
    await expect(page.getByText(texts.shell.offline.title, { exact: true })).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(texts.shell.offline.title)).toHaveCount(0);
  });
});

test("somebody who heads nobody is told why there is no team, and where to go", async ({ as }) => {
  const page = await as(employee.userId);
  await page.goto("/team");
  await expect(page.getByText(team.noTeam.title)).toBeVisible();
  await page.getByRole("link", { name: team.noTeam.action }).click();
  await expect(page).toHaveURL(/\/me/);
});
