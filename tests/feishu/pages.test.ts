import { describe, expect, test } from "vitest";
import { readersOf } from "@/lib/feishu/directory-reads";
import { allPages } from "@/lib/feishu/pages";
import { failureOf, openDoor } from "./door";
import { json, startScripted } from "./scripted";

const MEMBERS = "contact/v3/users/find_by_department";
const options = { priority: "background" } as const;
type Answer = ReturnType<typeof json>;

const readAll = async (...answers: Answer[]) => {
  const feishu = await startScripted({ [MEMBERS]: answers });
  const outcome = await readersOf(openDoor(feishu).tenant, options)
    .members("od-1")
    .then(
      (users) => ({ ids: users.map(({ user_id }) => user_id), error: null }),
      (error: unknown) => ({ ids: null, error }),
    );
  await feishu.close();
  const asked = feishu.callsTo(MEMBERS).map(({ url }) => new URL(url, feishu.url).searchParams);
  return { ...outcome, asked };
};
const page = (data: object) => json({ code: 0, data });
const user = (user_id: string) => ({ user_id, name: "n" });

describe("a list in pages", () => {
  test.each(["/a+b==", "100%25", "a b&c=d?e#f", "中/文", "+", "%2F"])(
    "goes on with the token %j exactly as it came",
    async (page_token) => {
      const { ids, asked } = await readAll(
        page({ items: [user("u1")], has_more: true, page_token }),
        page({ items: [user("u2")], has_more: false }),
      );
      expect(ids).toEqual(["u1", "u2"]);
      expect(asked.map((query) => query.get("page_token"))).toEqual([null, page_token]);
      expect(new Set(asked.map((query) => query.get("page_size")))).toEqual(new Set(["50"]));
    },
  );

  test.each([
    ["no token", {}],
    ["an empty token", { page_token: "" }],
    ["a null token", { page_token: null }],
    ["a token left over", { page_token: "left-over" }],
  ])("ends where there is no more, with %s", async (_, rest) => {
    const { ids, asked } = await readAll(page({ items: [user("u1")], has_more: false, ...rest }));
    expect(ids).toEqual(["u1"]);
    expect(asked).toHaveLength(1);
  });

  test.each([
    ["absent", {}],
    ["null", { has_more: null }],
  ])("goes on where there is a token and the word for more is %s", async (_, more) => {
    const { ids } = await readAll(
      page({ items: [user("u1")], ...more, page_token: "2" }),
      page({ items: [user("u2")], ...more }),
    );
    expect(ids).toEqual(["u1", "u2"]);
  });

  test.each([
    ["absent", {}],
    ["null", { items: null }],
    ["empty", { items: [] }],
  ])("has pages whose items are %s", async (_, items) => {
    const { ids } = await readAll(
      page({ ...items, has_more: true, page_token: "2" }),
      page({ items: [user("u2")], has_more: true, page_token: "3" }),
      page({ ...items, has_more: false }),
    );
    expect(ids).toEqual(["u2"]);
  });

  test("that goes round in a circle of several pages is malformed", async () => {
    const pages = ["2", "3", "2", "3"].map((page_token) => page({ has_more: true, page_token }));
    const { error, asked } = await readAll(...pages);
    expect(error).toMatchObject({ code: "feishu-malformed" });
    expect(asked).toHaveLength(3);
  });

  test("that never ends, with a new token on every page, is malformed", async () => {
    let asked = 0;
    const endless = allPages(async () => {
      asked += 1;
      return { has_more: true, page_token: `p${asked}` };
    });
    expect(await failureOf(endless)).toMatchObject({ code: "feishu-malformed" });
    expect(asked).toBe(2000);
  });

  test("whose second page is refused has failed as a whole, and is not just shorter", async () => {
    const first = page({ items: [user("u1")], has_more: true, page_token: "2" });
    for (const [refused, code] of [
      [json({ code: 99991400 }, 429), "feishu-busy"],
      [json({ code: 40012, msg: "x" }, 400), "feishu-refused"],
    ] as const) {
      const { ids, error } = await readAll(first, refused);
      expect(ids).toBeNull();
      expect(error).toMatchObject({ code });
    }
  });
});

test("a person in two departments, and one listed twice by pages that shift, is read all the same", async () => {
  const { ids } = await readAll(
    page({ items: [user("u1"), user("u2")], has_more: true, page_token: "2" }),
    page({ items: [user("u2"), user("u3")], has_more: false }),
  );
  expect(new Set(ids)).toEqual(new Set(["u1", "u2", "u3"]));
});

test("an id in the query is encoded, an id in the path must need no encoding", async () => {
  const feishu = await startScripted({ [MEMBERS]: [page({})] });
  const reading = readersOf(openDoor(feishu).tenant, options);
  await reading.members("od-1&page_size=1#x/../y");
  for (const id of ["a/b", "..", ".", "a?b", "a#b", "a%2Fb", "a b", "", "\n", "a\n", "中文"]) {
    expect(await failureOf(reading.children(id))).toMatchObject({ code: "not-found" });
    expect(await failureOf(reading.department(id))).toMatchObject({ code: "not-found" });
  }
  await feishu.close();
  const [asked, ...more] = feishu.seen.filter(({ url }) => !url.includes("tenant_access_token"));
  const query = new URL(asked?.url ?? "", feishu.url).searchParams;
  expect(query.get("department_id")).toBe("od-1&page_size=1#x/../y");
  expect(query.get("page_size")).toBe("50");
  expect(more).toEqual([]);
});
