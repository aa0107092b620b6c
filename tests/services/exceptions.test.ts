import { describe, expect, it } from "vitest";
import { listExceptions as contract, type ExceptionsInput } from "@/lib/contract/exceptions";
import { listExceptions } from "@/lib/services/exceptions";
import { describeBothDatabases } from "../support/databases";
import { COMPANY } from "./exceptions-company";
import { MONTH, seeded } from "./seeded";

describeBothDatabases("the exceptions of a company", (open) => {
  const as = seeded(open, COMPANY);
  const list = (input: ExceptionsInput = {}, viewer?: string) => listExceptions(as(viewer), input);
  const named = async (input: ExceptionsInput = {}, viewer?: string) =>
    (await list(input, viewer)).items.map(({ employeeId, day }) => `${employeeId} ${day.slice(8)}`);
  const only = async (employeeId: string) => {
    const { items } = await list({ q: employeeId });
    return items[0];
  };

  it("are listed by their last day to correct, unknown ones last, what is too late after them", async () => {
    expect(await named()).toEqual([
      ...["newyork 15", "free 12", "early 13", "night 16", "early 16", "late 17"],
      ...["limitless 02", "ungrouped 10", "unread 02"],
      ...["late 03", "shanghai 15"],
    ]);
    const { from, to, total, people } = await list();
    expect({ from, to, total, people }).toEqual({ ...MONTH, total: 11, people: 9 });
  });

  it("are told with everybody's own today and deadline, zone by zone", async () => {
    const { items, zones } = await list();
    const of = (id: string) => items.find(({ employeeId }) => employeeId === id);
    expect(of("newyork")).toMatchObject({
      ...{ zone: "America/New_York", today: "2026-11-17", deadline: "2026-11-17" },
      ...{ daysLeft: 0, past: false },
    });
    expect(of("shanghai")).toMatchObject({
      ...{ zone: "Asia/Shanghai", today: "2026-11-18", deadline: "2026-11-17" },
      ...{ daysLeft: -1, past: true },
    });
    expect(zones).toEqual(["America/New_York", "Asia/Shanghai"]);
  });

  it("have no deadline that anybody guessed: unknown where the group cannot be read, none where it sets none", async () => {
    expect(await only("unread")).toMatchObject({
      ...{ deadline: null, daysLeft: null, past: false, aboutLeft: null, group: null },
      zoneAssumed: true,
    });
    expect(await only("ungrouped")).toMatchObject({ deadline: null, aboutLeft: null });
    expect(await only("limitless")).toMatchObject({ deadline: "none", daysLeft: null });
    expect((await list()).counts.unknown).toBe(2);
  });

  it("belong to the work day of a night shift, whose morning is told as it is", async () => {
    const night = await only("night");
    expect(night).toMatchObject({ day: "2026-11-16", state: "lack" });
    expect(night?.punches).toMatchObject([
      { side: "out", punchNo: 0, workType: 2, shiftAt: "2026-11-17T06:00:00+08:00" },
    ]);
  });

  it("name the punch of a free shift as a correction does, and its silent half not at all", async () => {
    expect((await only("free"))?.punches).toMatchObject([
      { side: "in", workType: 0, correctable: true },
    ]);
  });

  it("name every punch of a day that is still open, and only those", async () => {
    const [both] = (await list({ q: "early" })).items;
    expect(both?.state).toBe("lack");
    expect(both?.punches.map(({ side, state }) => [side, state])).toEqual([
      ["in", "lack"],
      ["out", "early"],
    ]);
    expect(await named({ q: "late", state: ["lack-day"] })).toEqual(["late 17"]);
  });

  it("are found by a punch that is not the worst of its day", async () => {
    expect(await named({ q: "early", punch: "out" })).toEqual(["early 13", "early 16"]);
    expect(await named({ q: "early", punch: "in" })).toEqual(["early 13"]);
    expect(await named({ q: "late", punch: "out" })).toEqual(["late 17"]);
  });
});

describe("the input of the list", () => {
  it("names states with commas and refuses what is none", () => {
    expect(contract.input.parse({ state: "late,early,late" }).state).toEqual(["late", "early"]);
    expect(contract.input.safeParse({ state: "late,normal" }).success).toBe(false);
    expect(contract.input.parse({ within: "0", limit: "0" })).toEqual({ within: 0, limit: 0 });
    expect(contract.input.safeParse({ limit: "201" }).success).toBe(false);
  });
});
