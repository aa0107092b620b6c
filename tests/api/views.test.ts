import { beforeAll, describe, expect, it } from "vitest";
import { problem } from "@/lib/contract/problem";
import { listViews, MOST_VIEWS, savedView } from "@/lib/contract/views";
import { adoptRuntime } from "@/lib/services/runtime";
import { saveView } from "@/lib/services/views";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { ask, loadRoutes, sessionOf } from "./surface";

const VIEW = { noun: "team", name: "迟到", query: "status=late&q=%E6%9D%8E" } as const;

describe("saved filters", () => {
  const world = openWorld();
  let routes: Awaited<ReturnType<typeof loadRoutes>> = [];
  beforeAll(async () => {
    adoptRuntime(world().runtime);
    routes = await loadRoutes();
  });
  const call = async (by: string, method: string, url: string, more: object = {}) =>
    ask(routes, method, url, { cookie: await sessionOf(world(), by), ...more });
  const put = (by: string, body: object) => call(by, "PUT", "/api/views", { body });
  const kept = async (by: string, body: object) =>
    savedView.parse(await (await put(by, body)).json());
  const list = async (by: string, noun = "") =>
    listViews.output.parse(await (await call(by, "GET", `/api/views${noun}`)).json()).views;
  const fieldsOf = async (answer: Response) =>
    (problem.parse(await answer.json()).fields ?? []).map(
      (each) => `${each.field} ${each.problem}`,
    );
  const [me, other] = [cast.employee.userId, cast.manager.userId];

  it("are kept for the viewer alone, by screen and by name", async () => {
    const view = await kept(me, VIEW);
    expect(view).toMatchObject(VIEW);
    await kept(me, { ...VIEW, name: "a" });
    await kept(me, { ...VIEW, noun: "exceptions", name: "  within three days " });
    expect((await list(me, "?noun=team")).map(({ name }) => name)).toEqual(
      ["迟到", "a"].sort(new Intl.Collator("zh-Hans-CN").compare),
    );
    expect(await list(me, "?noun=exceptions")).toMatchObject([{ name: "within three days" }]);
    expect(await list(me)).toHaveLength(3);
    expect(await list(other)).toEqual([]);
  });

  it("are replaced under the same name and renamed by their id", async () => {
    const view = await kept(me, VIEW);
    const changed = await kept(me, { ...VIEW, query: "" });
    expect(changed).toMatchObject({ id: view.id, query: "" });
    const renamed = await kept(me, { ...VIEW, id: view.id, name: "renamed" });
    expect(renamed).toMatchObject({ id: view.id, name: "renamed" });
    const taken = await put(me, { ...VIEW, id: view.id, name: "a" });
    expect([taken.status, await fieldsOf(taken)]).toEqual([422, ["name nameTaken"]]);
  });

  it("of somebody else are answered like those that there are not, and stay", async () => {
    const { id } = await kept(other, VIEW);
    const nobody = "00000000-0000-4000-8000-000000000000";
    const answers = async (target: string) => [
      (await put(me, { ...VIEW, id: target, name: "stolen" })).status,
      (await call(me, "DELETE", `/api/views?id=${target}`)).status,
    ];
    expect(await answers(id)).toEqual([404, 404]);
    expect(await answers(nobody)).toEqual([404, 404]);
    expect(await list(other)).toMatchObject([VIEW]);
  });

  it("are forgotten by their id", async () => {
    const { id } = await kept(me, { ...VIEW, name: "gone soon" });
    const answer = await call(me, "DELETE", `/api/views?id=${id}`);
    expect([answer.status, await answer.json()]).toEqual([200, { id }]);
    expect((await list(me)).map((view) => view.id)).not.toContain(id);
  });

  it.each([
    ["no name", { name: "   " }, "name tooShort"],
    ["a name that is too long", { name: "x".repeat(41) }, "name tooLong"],
    ["a name with a line break in it", { name: "a\nb" }, "name invalid"],
    ["half a letter as a name", { name: "\uD83D" }, "name invalid"],
    ["more than an address holds", { query: "q".repeat(2001) }, "query tooLong"],
    ["what leads to another place of a page", { query: "q=1#there" }, "query invalid"],
    ["no screen that there is", { noun: "settings" }, "noun choice"],
    ["no id", { id: "1" }, "id invalid"],
  ])("are refused with %s, at its field", async (_, wrong, field) => {
    const answer = await put(me, { ...VIEW, ...wrong });
    expect([answer.status, await fieldsOf(answer)]).toEqual([422, [field]]);
  });

  it("are not changed by a page of another site", async () => {
    const headers = { origin: "https://elsewhere.example" };
    const before = await list(other);
    expect((await call(other, "PUT", "/api/views", { body: VIEW, headers })).status).toBe(403);
    const url = `/api/views?id=${before[0]?.id}`;
    expect((await call(other, "DELETE", url, { headers })).status).toBe(403);
    expect(await list(other)).toEqual(before);
  });

  it("are fifty at most for one person, and the refusal says so", async () => {
    const who = cast.pendingOne.userId;
    const ctx = await world().as(who);
    for (let n = 0; n < MOST_VIEWS; n += 1) await saveView(ctx, { ...VIEW, name: `view ${n}` });
    const answer = await put(who, VIEW);
    expect([answer.status, await fieldsOf(answer)]).toEqual([422, ["name tooManyViews"]]);
    expect((await put(who, { ...VIEW, name: "view 7" })).status).toBe(200);
  });
});
