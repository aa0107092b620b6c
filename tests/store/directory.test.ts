import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Department, Person } from "@/lib/attendance/person";
import {
  directoryAge,
  missingFrom,
  readDirectory,
  readPerson,
  replaceDirectory,
  savePeople,
} from "@/lib/store/directory";
import { readGroups, saveGroups } from "@/lib/store/groups";
import { readShifts, saveShifts } from "@/lib/store/shifts";
import { describeBothDatabases } from "../support/databases";
import { migratedStore } from "./migrated";

const person = (employeeId: string, more: Partial<Person> = {}): Person => ({
  employeeId,
  unionId: `on-${employeeId}`,
  openId: null,
  name: `陈 "${employeeId}" \\ {,}`,
  enName: null,
  employeeNo: "",
  jobTitle: null,
  avatarUrl: null,
  departmentIds: ["od-1", 'od,"2"'],
  leaderId: null,
  status: "active",
  ...more,
});
const department = (departmentId: string): Department => ({
  departmentId,
  parentId: null,
  name: "运营",
  nameEn: null,
  headIds: ["a"],
  deputyIds: [],
});

describeBothDatabases("the directory", (open) => {
  const store = migratedStore(open);
  const byId = async () =>
    new Map((await readDirectory(store())).people.map((each) => [each.employeeId, each]));

  it("mirrors people and departments, and keeps those who are gone by name", async () => {
    expect(await directoryAge(store(), 1000)).toBeNull();
    const before = {
      people: [person("a"), person("b"), person("c")],
      departments: [department("od-1"), department("od-2")],
    };
    expect(await replaceDirectory(store(), before, 1000)).toEqual({
      left: [],
      handedOn: [],
    });
    expect(await readDirectory(store())).toMatchObject({
      refreshedAt: 1000,
      departments: before.departments,
    });
    expect((await byId()).get("a")).toEqual(person("a"));

    const after = {
      people: [person("a"), person("c", { status: "resigned" })],
      departments: [department("od-2")],
    };
    const { left } = await replaceDirectory(store(), { ...after, gone: ["b"] }, 2000);
    expect(left.sort()).toEqual(["b", "c"]);
    expect((await readDirectory(store())).departments).toEqual([department("od-2")]);
    expect(await readPerson(store(), "b")).toEqual(person("b", { status: "resigned" }));
    expect(await directoryAge(store(), 2060)).toBe(60);

    expect(await replaceDirectory(store(), before, 3000)).toMatchObject({ left: [] });
    expect((await byId()).get("b")?.status).toBe("active");
  });

  it("takes nobody for gone who is only missing from the list, or was seen since", async () => {
    const everybody = [person("here"), person("missing"), person("gone")];
    await replaceDirectory(store(), { people: everybody, departments: [] }, 3500);
    await savePeople(store(), [person("joined")], 3602);
    const seen = { people: [person("here")], departments: [], gone: ["gone", "joined"] };
    const { left } = await replaceDirectory(store(), seen, 3600);
    expect(left).toEqual(["gone"]);
    const statusOf = async (id: string) => (await readPerson(store(), id))?.status;
    expect(await statusOf("missing")).toBe("active");
    expect(await statusOf("joined")).toBe("active");
    const told = { ...seen, people: [person("here"), person("missing", { status: "resigned" })] };
    expect((await replaceDirectory(store(), told, 3700)).left).toContain("missing");
  });

  it("keeps people who are out of view as they were, and asks for them again once a day", async () => {
    const day = 86_400;
    const people = [person("seen"), person("veiled"), person("lost")];
    await replaceDirectory(store(), { people, departments: [] }, 10 * day);
    const listed = [person("seen")];
    const ask = (at: number, limit = 99) => missingFrom(store(), listed, { at, limit });
    const ours = async (at: number) => (await ask(at)).filter((id) => /veiled|lost/.test(id));
    expect(await ours(10 * day + 1)).toEqual(["lost", "veiled"]);
    const veiling = { people: listed, departments: [], hidden: ["veiled"], gone: ["lost"] };
    await replaceDirectory(store(), veiling, 10 * day + 1);
    expect(await readPerson(store(), "veiled")).toEqual(person("veiled", { status: "hidden" }));
    expect(await ours(10 * day + 1800)).toEqual([]);
    expect(await ours(11 * day + 2)).toEqual(["veiled"]);
    expect(await ask(11 * day + 2, 1)).toHaveLength(1);
    await savePeople(store(), [person("veiled")], 11 * day + 3);
    expect((await readPerson(store(), "veiled"))?.status).toBe("active");
  });

  it("says which ids are somebody else's now", async () => {
    const at = 20 * 86_400;
    await replaceDirectory(store(), { people: [person("x"), person("y")], departments: [] }, at);
    const other = person("x", { unionId: "on-other" });
    const unknown = person("y", { unionId: null });
    const { handedOn } = await replaceDirectory(
      store(),
      { people: [other, unknown], departments: [] },
      at + 1,
    );
    expect(handedOn).toEqual(["x"]);
  });

  it("takes thousands of people at once, and texts that PostgreSQL would not", async () => {
    const people = Array.from({ length: 3000 }, (_, i) => person(`p-${i}`));
    const odd = person("odd", { name: "cut\uD83D", jobTitle: "zero\u0000" });
    await replaceDirectory(store(), { people: [...people, odd], departments: [] }, 4000);
    expect(await readPerson(store(), "odd")).toMatchObject({
      name: "cut\uFFFD",
      jobTitle: "zero\uFFFD",
    });
    expect((await byId()).get("p-2999")).toEqual(person("p-2999"));
  });

  it("learns a single person without touching the others", async () => {
    await savePeople(store(), [person("new")], 5000);
    await savePeople(store(), [person("new", { name: "older" })], 4999);
    expect((await readPerson(store(), "new"))?.name).toBe(person("new").name);
    expect(await readPerson(store(), "nobody")).toBeNull();
  });

  it("does not know a shift that was kept in an older form, so that it is read anew", async () => {
    const older = { shiftId: "s-0", name: "白班", times: [{ on: "09:00", off: "18:00" }] };
    await store().write((db) =>
      db.execute(sql`
        insert into shifts (shift_id, body, fetched_at)
        values ('s-0', ${JSON.stringify(older)}::jsonb, now())`),
    );
    expect((await readShifts(store())).has("s-0")).toBe(false);
  });

  it("keeps groups and shifts in their newest form", async () => {
    const rule = { limitCount: 3, dateNum: null, periodStart: 26 };
    const group = { groupId: "g-1", name: "总部", zone: "Asia/Shanghai", free: false, rule };
    const limits = { lateAfterMinutes: 5, seriousLateMinutes: 60, lateAsLackMinutes: null };
    const shift = {
      shiftId: "s-1",
      name: "夜班",
      flexible: false,
      times: [
        {
          ...{ on: "18:00", off: "26:00", ...limits },
          ...{ earlyAfterMinutes: 0, earlyAsLackMinutes: 240 },
        },
      ],
    };
    await saveGroups(store(), [group], 2000);
    await saveGroups(store(), [{ ...group, name: "old" }], 1000);
    await saveGroups(store(), [], 3000);
    expect(await readGroups(store())).toEqual(new Map([["g-1", { group, fetchedAt: 2000 }]]));
    await saveShifts(store(), [shift], 2000);
    await saveShifts(store(), [{ ...shift, name: "old" }], 1000);
    expect(await readShifts(store())).toEqual(new Map([["s-1", { shift, fetchedAt: 2000 }]]));
  });
});
