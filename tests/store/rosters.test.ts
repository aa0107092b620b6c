import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { readKnownDays } from "@/lib/store/known-days";
import { NO_ROSTER, rosterMarks, rostersBehind } from "@/lib/store/rosters";
import { saveRecords } from "@/tests/support/save-records";
import { describeBothDatabases } from "../support/databases";
import { dayRecord, migratedStore, newId } from "./migrated";

const AUGUST = { from: "2026-08-01", to: "2026-08-31" } as const;
/** The first mark that would be half of a pair. */
const BEYOND = 0xd800 - 48;

describeBothDatabases("groups and shifts behind days", (open) => {
  const store = migratedStore(open);
  const keep = async (employeeId: string, roster: { groupId: string; shiftId: string }) => {
    const records = [{ ...dayRecord(employeeId, "2026-08-03"), ...roster }];
    await saveRecords(store(), {
      ...{ employeeIds: [employeeId], range: AUGUST, records, fetchedAt: 1000 },
    });
  };
  const markKept = async (employeeId: string) => {
    const known = await readKnownDays(store(), { employeeIds: [employeeId], ...AUGUST });
    return known.rosters.charAt(2);
  };

  it("are told apart whatever characters are in their ids", async () => {
    const [a, b] = [newId(), newId()];
    const wanted = [
      { groupId: `${a} ${b}`, shiftId: a },
      { groupId: a, shiftId: `${b} ${a}` },
    ];
    const markOf = await rosterMarks(store(), wanted);
    const marks = wanted.map(markOf);
    expect(new Set(marks).size).toBe(2);
    const rosterOf = await rostersBehind(store(), marks);
    expect(marks.map(rosterOf)).toEqual(wanted);
  });

  it("are kept with the characters that the database takes, as their days are", async () => {
    const me = newId();
    await keep(me, { groupId: `${me}\u0000\ud83d`, shiftId: "s" });
    const mark = await markKept(me);
    const rosterOf = await rostersBehind(store(), mark);
    expect(rosterOf(mark)).toEqual({ groupId: `${me}\uFFFD\uFFFD`, shiftId: "s" });
  });

  it("are none where no character is left for them", async () => {
    const me = newId();
    await store().write((db) =>
      db.execute(sql`
        insert into rosters (id, group_id, shift_id) overriding system value
        values (${BEYOND}, ${me}, 's')`),
    );
    await keep(me, { groupId: me, shiftId: "s" });
    expect(await markKept(me)).toBe(NO_ROSTER);
  });
});
