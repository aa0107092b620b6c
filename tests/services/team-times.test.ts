import { expect, it } from "vitest";
import { cellFrom } from "@/lib/attendance/cell-code";
import { addDays, daysBetween } from "@/lib/attendance/day";
import { instantOf } from "@/lib/attendance/zone";
import { getTeam as contract } from "@/lib/contract/team";
import { getTeam } from "@/lib/services/team";
import { describeBothDatabases } from "../support/databases";
import { department, group, MONTH, seeded, someone, worked } from "./seeded";

const SHANGHAI = "Asia/Shanghai";
const DAY = "2026-11-16";
const at = (wall: `${number}:${number}`, zone = SHANGHAI) => ({
  punchAt: instantOf(`${DAY}T${wall}`, zone),
});
const NEXT_MORNING = { punchAt: instantOf("2026-11-17T06:02", SHANGHAI) };
const MANY = Array.from({ length: 130 }, (_, n) => someone(`many${n}`, "crowd"));

describeBothDatabases("the times of a team's punches", (open) => {
  const as = seeded(open, {
    people: [
      ...[someone("boss", "top"), someone("head", "works"), someone("day", "works")],
      ...[someone("night", "works"), someone("newyork", "works"), someone("stranger", "office")],
      ...MANY,
    ],
    departments: [
      department("top", null, "boss"),
      ...[department("works", "top", "head"), department("office", "top")],
      department("crowd", "top"),
    ],
    groups: [group("g"), group("ny", { zone: "America/New_York" })],
    records: [
      worked("day", DAY, "g", at("08:57"), at("18:02")),
      worked("day", "2026-11-17", "g", at("08:57"), { result: "lack" }),
      worked("night", DAY, "g", at("21:58"), NEXT_MORNING),
      worked("newyork", DAY, "ny", at("09:00", "America/New_York")),
      worked("stranger", DAY, "g", at("08:00"), at("17:00")),
    ],
    range: MONTH,
  });
  const ask = (people: string, viewer = "head", more = {}) =>
    getTeam(as(viewer), { ...MONTH, people: people.split(","), detail: "times", ...more });
  const index = daysBetween(MONTH.from, DAY);

  it("are given for the people asked for, each in the zone of their own group", async () => {
    const { rows, total } = await ask("day,night,newyork");
    const punches = new Map(rows.map((row) => [row.employeeId, row.times?.[index]?.punches]));
    expect(total).toBe(3);
    expect(punches.get("day")).toEqual([{ at: 537 }, { at: 1082 }]);
    expect(punches.get("night")).toEqual([{ at: 1318 }, { at: 1802 }]);
    expect(punches.get("newyork")?.[0]).toEqual({ at: 540 });
  });

  it("are nobody's outside the scope, who cannot be told from an id that nobody has", async () => {
    const { rows, total } = await ask("day,stranger,boss,nobody");
    expect(rows.map(({ employeeId }) => employeeId)).toEqual(["day"]);
    expect(total).toBe(1);
    const plain = async (id: string) => JSON.stringify(await ask(id));
    expect(await plain("stranger")).toBe(await plain("nobody"));
  });

  it("come with hours only where no punch is missing", async () => {
    const { rows } = await ask("day");
    const [row] = rows;
    expect(row?.times?.[index]?.worked).toBe(545);
    expect(row?.times?.[index + 1]?.worked).toBeUndefined();
    expect(row?.times?.[index + 1]?.punches[1]).toEqual({ state: "lack" });
    expect(cellFrom(row?.codes.charAt(index + 1) ?? "").state).toBe("lack");
  });

  it("are null for a day that was never read, and empty for one without a row", async () => {
    const { rows } = await ask("day", "head", { to: addDays(MONTH.to, 2) });
    expect(rows[0]?.times).toHaveLength(20);
    expect(rows[0]?.times?.slice(17)).toEqual([{ punches: [] }, null, null]);
  });

  it("are left out where nobody asks for them", async () => {
    const { rows } = await getTeam(as("head"), { ...MONTH, people: ["day"] });
    expect(rows).toHaveLength(1);
    expect(rows[0]).not.toHaveProperty("times");
  });

  it("are given for a hundred people at a time, the rest on the next page", async () => {
    const first = await getTeam(as(), { ...MONTH, detail: "times", limit: 10_000 });
    expect(first.rows).toHaveLength(100);
    expect(first.rows.every(({ times }) => times?.length === 18)).toBe(true);
    const rest = await getTeam(as(), {
      ...{ ...MONTH, detail: "times", limit: 10_000 },
      cursor: first.nextCursor ?? "",
    });
    expect(first.rows.length + rest.rows.length).toBe(first.total);
    const ids = MANY.slice(0, 90).map(({ employeeId }) => employeeId);
    expect((await ask(ids.join(), "boss")).rows).toHaveLength(90);
  });

  it("may not be asked for more than a hundred people by name", () => {
    const parse = (people: string) => contract.input.safeParse({ ...MONTH, people });
    const ids = MANY.map(({ employeeId }) => employeeId);
    expect(parse(ids.slice(0, 100).join()).success).toBe(true);
    expect(parse(ids.slice(0, 101).join()).error?.issues[0]).toMatchObject({
      path: ["people"],
      message: "tooMany",
    });
  });
});
