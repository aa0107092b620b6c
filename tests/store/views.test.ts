import { expect, it } from "vitest";
import { changeView, forgetView, keepView, readViews } from "@/lib/store/views";
import { describeBothDatabases } from "../support/databases";
import { migratedStore, newId } from "./migrated";

const MOST = 3;

describeBothDatabases("saved filters", (open) => {
  const store = migratedStore(open);
  const view = (employeeId: string, name = "mine", query = "q=1") =>
    ({ employeeId, noun: "team", name, query, updatedAt: 1_700_000_000.5 }) as const;
  const keep = (...of: Parameters<typeof view>) => keepView(store(), view(...of), MOST);

  it("are read as they were kept, and only by whom they belong to", async () => {
    const [me, other] = [newId(), newId()];
    const kept = await keep(me, "九月 👀 迟到", "q=%E8%BF%9F&status=late,early");
    expect(await readViews(store(), me)).toEqual([kept]);
    expect(kept).toMatchObject(view(me, "九月 👀 迟到", "q=%E8%BF%9F&status=late,early"));
    expect(await readViews(store(), other)).toEqual([]);
  });

  it("of one name and screen are one: the later replaces the earlier", async () => {
    const me = newId();
    const first = await keep(me, "mine", "q=1");
    const again = await keep(me, "mine", "q=2");
    expect(again?.id).toBe(first?.id);
    const elsewhere = { ...view(me), noun: "remedies" } as const;
    expect((await keepView(store(), elsewhere, MOST))?.id).not.toBe(first?.id);
    expect((await readViews(store(), me)).map(({ query }) => query).sort()).toEqual(["q=1", "q=2"]);
  });

  it("end at the most that a person may have, but those that are there can still be replaced", async () => {
    const [me, other] = [newId(), newId()];
    for (const name of ["a", "b", "c"]) expect(await keep(me, name)).not.toBeNull();
    expect(await keep(me, "d")).toBeNull();
    expect(await keep(me, "a", "q=9")).toMatchObject({ query: "q=9" });
    expect(await keep(other, "d")).not.toBeNull();
  });

  it("are renamed by their id, unless another has the name or they are somebody else's", async () => {
    const [me, other] = [newId(), newId()];
    const [a, b] = [await keep(me, "a"), await keep(me, "b")];
    const id = a?.id ?? "";
    expect(await changeView(store(), { ...view(me, "c", "q=3"), id })).toMatchObject({
      ...{ id, name: "c", query: "q=3" },
    });
    expect(await changeView(store(), { ...view(me, "c", "q=4"), id })).toMatchObject({ id });
    expect(await changeView(store(), { ...view(me, "b"), id })).toBe("taken");
    expect(await changeView(store(), { ...view(other, "x"), id })).toBe("missing");
    const elsewhere = { ...view(me, "x"), noun: "remedies", id } as const;
    expect(await changeView(store(), elsewhere)).toBe("missing");
    expect((await readViews(store(), me)).map(({ name }) => name).sort()).toEqual(["b", "c"]);
    expect(b).not.toBeNull();
  });

  it("are forgotten once, and by nobody else", async () => {
    const [me, other] = [newId(), newId()];
    const id = (await keep(me))?.id ?? "";
    expect(await forgetView(store(), { id, employeeId: other })).toBe(false);
    expect(await forgetView(store(), { id, employeeId: me })).toBe(true);
    expect(await forgetView(store(), { id, employeeId: me })).toBe(false);
    expect(await readViews(store(), me)).toEqual([]);
  });
});
