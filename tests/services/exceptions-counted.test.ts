import { expect, it } from "vitest";
import { EXCEPTION_STATES } from "@/lib/attendance/exceptions";
import type { ExceptionsInput } from "@/lib/contract/exceptions";
import { listExceptions } from "@/lib/services/exceptions";
import { describeBothDatabases } from "../support/databases";
import { COMPANY } from "./exceptions-company";
import { seeded } from "./seeded";

describeBothDatabases("the list of exceptions and its counts", (open) => {
  const as = seeded(open, COMPANY);
  const list = (input: ExceptionsInput = {}, viewer?: string) => listExceptions(as(viewer), input);
  const named = async (input: ExceptionsInput = {}, viewer?: string) =>
    (await list(input, viewer)).items.map(({ employeeId, day }) => `${employeeId} ${day.slice(8)}`);

  it("are nobody's outside the scope, neither listed nor counted nor found", async () => {
    const mine = [
      ...["newyork 15", "early 13", "night 16", "early 16", "late 17"],
      "late 03",
      "shanghai 15",
    ];
    expect(await named({}, "head")).toEqual(mine);
    const { total, people, counts } = await list({}, "head");
    expect({ total, people, past: counts.past, unknown: counts.unknown }).toEqual({
      ...{ total: 7, people: 5, past: 2, unknown: 0 },
    });
    expect(await list({ q: "free" }, "head")).toMatchObject({ total: 0, items: [], people: 0 });
    expect(await list({}, "early")).toMatchObject({ total: 2, people: 1 });
    expect((await list({}, "early")).items.every(({ own }) => own)).toBe(true);
    await expect(list({ departmentId: "office" }, "head")).rejects.toThrow("not-found");
  });

  it("of a department are those of everything below it too", async () => {
    expect(await named({ departmentId: "line" })).toEqual([
      ...["newyork 15", "night 16", "late 17", "late 03", "shanghai 15"],
    ]);
    expect(await named({ departmentId: "works" })).toHaveLength(7);
  });

  it("are counted as they are listed, whichever count is opened", async () => {
    for (const more of [{}, { departmentId: "works" }, { punch: "out" as const }, { within: 1 }]) {
      const { counts, total } = await list(more);
      for (const state of EXCEPTION_STATES)
        expect([state, (await list({ ...more, state: [state] })).total]).toEqual([
          ...[state, counts.states[state]],
        ]);
      const { within: _, ...rest } = { within: undefined, ...more };
      expect((await list({ ...rest, due: "open" })).total).toBe(counts.open);
      expect((await list({ ...rest, due: "past" })).total).toBe(counts.past);
      expect((await list({ ...rest, within: counts.soonDays })).total).toBe(counts.soon);
      expect(Object.values(counts.states).reduce((sum, n) => sum + n, 0)).toBe(total);
    }
  });

  it("that run out soon are those from today on", async () => {
    expect(await named({ within: 0 })).toEqual(["newyork 15"]);
    expect(await named({ within: 2 })).toEqual(["newyork 15", "free 12", "early 13"]);
    expect((await list()).counts).toMatchObject({ soon: 3, soonDays: 3, open: 9, past: 2 });
  });

  it.each(["deadline", "person"] as const)(
    "come page by page as they come at once, none twice, by %s",
    async (grouping) => {
      const whole = await named({ grouping, limit: 200 });
      for (const limit of [1, 2, 3, 7]) {
        const pages: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await list({ grouping, limit, ...(cursor && { cursor }) });
          expect(page.total).toBe(whole.length);
          pages.push(...page.items.map(({ employeeId, day }) => `${employeeId} ${day.slice(8)}`));
          cursor = page.nextCursor ?? undefined;
        } while (cursor);
        expect(pages).toEqual(whole);
      }
    },
  );

  it("by person keep a person's days together and say how many there are", async () => {
    const { items } = await list({ grouping: "person" });
    const open = items.filter(({ past }) => !past).map(({ employeeId }) => employeeId);
    expect(open.slice(0, 4)).toEqual(["newyork", "free", "early", "early"]);
    expect(items.filter(({ ofPerson }) => ofPerson === 2).map((each) => each.employeeId)).toEqual([
      ...["early", "early"],
    ]);
  });

  it("know no page after somebody outside the scope, as after nobody", async () => {
    const { nextCursor } = await list({ limit: 2 });
    expect(nextCursor).toContain("free");
    const refusal = (cursor: string) => list({ cursor }, "head").catch((error: unknown) => error);
    const [outside, nobody] = await Promise.all([
      refusal(nextCursor ?? ""),
      refusal((nextCursor ?? "").replace("free", "nobody")),
    ]);
    expect(outside).toMatchObject({ code: "bad-request" });
    expect(outside).toEqual(nobody);
    expect(await refusal("nonsense")).toMatchObject({ code: "bad-request" });
  });

  it("of a limit of nought are the counts alone", async () => {
    const { items, nextCursor, total } = await list({ limit: 0 });
    expect({ items, nextCursor, total }).toEqual({ items: [], nextCursor: null, total: 11 });
  });

  it("are not the days that nobody has answered for: those are on their way", async () => {
    const october = { from: "2026-10-01", to: "2026-10-31" } as const;
    expect(await list(october)).toMatchObject({ total: 0, loading: 12 * 31, asOf: null });
    expect(await list()).toMatchObject({ loading: 0, asOf: "2026-11-18T10:29:30+08:00" });
  });

  it("of a search that finds nobody are told as of when everybody searched was read", async () => {
    const asOf = "2026-11-18T10:29:30+08:00";
    expect(await list({ q: "nobody bears this" })).toMatchObject({ total: 0, people: 0, asOf });
  });
});
