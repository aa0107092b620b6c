import { cast } from "../sandbox/cast";
import { expect, said, test, texts } from "./fixtures";

test.skip(({ isMobile }) => isMobile, "an administrator's journey at a desk");

test("an administrator finds by Enter what one person did, and sees each action once", async ({
  as,
}) => {
  await as(cast.manager.userId);
  const page = await as(cast.admin.userId);
  await page.goto("/settings/audit");
  const who = page.getByRole("combobox", { name: texts.audit.filter.actor, exact: true });
  await who.fill(cast.manager.name);
  await who.press("Enter");
  await expect(page).toHaveURL(new RegExp(`actor=${cast.manager.userId}`));
  const chosen = said(texts.audit.filter.actorIs, { name: cast.manager.name });
  await expect(page.getByRole("button", { name: chosen })).toBeVisible();
  const actions = page.getByRole("table", { name: texts.audit.caption }).getByRole("row");
  await expect(actions.filter({ hasText: texts.audit.action["sign-in"] }).first()).toBeVisible();
  await expect(actions.filter({ hasText: cast.admin.name })).toHaveCount(0);
});
