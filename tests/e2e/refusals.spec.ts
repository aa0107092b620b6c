import { cast } from "../sandbox/cast";
import { expect, test, texts } from "./fixtures";

test.skip(({ isMobile }) => isMobile, "the same server for every width");

test("a wrong state is refused on the sign-in page, in words", async ({ page }) => {
  await page.goto("/api/auth/callback?code=abc&state=made-up");
  await expect(page).toHaveURL(/sign-in\?error=sign-in-state/);
  await expect(page.getByText(texts.errors["sign-in-state"].title)).toBeVisible();
});

test("a returnTo of another site is refused", async ({ request }) => {
  for (const foreign of ["https://evil.example", "//evil.example", "/\\evil.example"]) {
    const answer = await request.get(`/api/auth/login?returnTo=${encodeURIComponent(foreign)}`, {
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(400);
  }
});

test("a forged session cookie is nobody", async ({ request }) => {
  const cookie = "rollcall_session=Fe26.2*1*forged*forged*forged**forged*forged~2";
  expect((await request.get("/api/me", { headers: { cookie } })).status()).toBe(401);
});

test("a write from another site is refused", async ({ as }) => {
  const page = await as(cast.manager.userId);
  const answer = await page.request.post("/api/remedies/decisions", {
    headers: { origin: "https://evil.example" },
    data: { decision: "approve", items: [] },
  });
  expect(answer.status()).toBe(403);
  expect(await answer.json()).toMatchObject({ code: "cross-site" });
});

test("a malformed correction is refused with each field named", async ({ as, baseURL }) => {
  const page = await as(cast.manager.userId);
  const answer = await page.request.post("/api/remedies", {
    headers: { origin: baseURL ?? "" },
    data: { employeeId: cast.employee.userId, date: "2026-02-30", punchNo: 9, time: "soon" },
  });
  expect(answer.status()).toBe(422);
  const { fields }: { fields: { field: string }[] } = await answer.json();
  expect(fields.map(({ field }) => field).sort()).toEqual(
    ["date", "punchNo", "reason", "time", "workType"].sort(),
  );
});
