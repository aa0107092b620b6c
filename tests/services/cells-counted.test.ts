import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CELLS, cellFrom, codeOf, LOADING } from "@/lib/attendance/cell-code";
import { addDays, type Day, eachDay, weekdayOf } from "@/lib/attendance/day";
import { departmentsUnder, membersUnder } from "@/lib/attendance/person";
import { addsFor } from "@/lib/services/cell-adds";
import type { Cohort } from "@/lib/services/cohorts";
import { habitBeside, suspectsIn } from "@/lib/services/outage-suspects";
import { countCells } from "@/lib/services/trend-counts";
import { department, someone } from "./seeded";

const FROM: Day = "2026-11-02";
const LENGTH = 9;
const PEOPLE = 12;
const range = { from: addDays(FROM, 2), to: addDays(FROM, LENGTH - 1) };
const readFor = { from: FROM, to: range.to };
const employeeIds = Array.from({ length: PEOPLE }, (_, i) => `p${i}`);
const codes = fc.constantFrom(...CELLS.map(codeOf), "~");
const LACK = codeOf({ state: "lack", side: "in", overlay: "none" });
const NORMAL = codeOf({ state: "normal", side: "none", overlay: "none" });
const text = (characters: fc.Arbitrary<string>) =>
  fc
    .array(characters, { minLength: PEOPLE * LENGTH, maxLength: PEOPLE * LENGTH })
    .map((all) => all.join(""));
const marks = text(fc.constantFrom("0", "1", "2"));

const cellsOf = (known: { codes: string; rosters: string }) =>
  employeeIds.flatMap((employeeId, i) =>
    eachDay(readFor).map((day, place) => {
      const at = i * LENGTH + place;
      return { employeeId, day, code: known.codes.charAt(at), mark: known.rosters.charAt(at) };
    }),
  );

describe("cells counted in one pass", () => {
  it("come to what counting them one by one comes to", () => {
    fc.assert(
      fc.property(
        fc.record({ codes: text(codes), rosters: marks }),
        fc.integer({ min: 0, max: LENGTH - 2 }),
        (known, past) => {
          const shiftOf = (mark: string) => (mark === "0" ? null : `shift ${mark}`);
          const counted = countCells(
            { ...known, employeeIds, length: LENGTH, asOf: null },
            { readFor, range, past, shiftOf },
          );
          const those = cellsOf(known).filter(
            ({ day, code }) =>
              day >= range.from &&
              day < addDays(range.from, past) &&
              code !== LOADING &&
              addsFor(code) !== undefined,
          );
          const sum = (some: typeof those, key: "lack" | "late" | "pending" | "required") =>
            some.reduce((total, { code }) => total + (addsFor(code)?.[key] ?? 0), 0);
          const expectSums = (tally: typeof counted.people, key: string, some: typeof those) => {
            expect(tally.get(key)?.read ?? 0).toBe(some.length);
            for (const each of ["lack", "late", "pending", "required"] as const)
              expect(tally.get(key)?.[each] ?? 0).toBe(sum(some, each));
          };
          for (const id of employeeIds)
            expectSums(
              counted.people,
              id,
              those.filter(({ employeeId }) => employeeId === id),
            );
          for (const [mark, shift] of [
            ["0", "9"],
            ["1", "shift 1"],
            ["2", "shift 2"],
          ] as const)
            expectSums(
              counted.shifts,
              shift,
              those.filter((cell) => cell.mark === mark),
            );
          for (let weekday = 1; weekday <= 7; weekday += 1) {
            const on = those.filter(({ day }) => weekdayOf(day) === weekday);
            expect(counted.weekdays.get(weekday)?.read ?? 0).toBe(on.length);
          }
        },
      ),
    );
  });

  it("suspect the days on which half of a shift lack something, and nobody whose day is unread", () => {
    const mostlyFine = text(
      fc.oneof({ weight: 3, arbitrary: fc.constant(NORMAL) }, fc.constant(LACK), codes),
    );
    fc.assert(
      fc.property(fc.record({ codes: mostlyFine, rosters: marks }), (known) => {
        const cells = { ...known, employeeIds, length: LENGTH, asOf: null };
        const members = employeeIds.map((_, i) => i);
        const cohort: Cohort = {
          ...{ kind: "shift", name: null, groupId: "g", shiftId: "s", mark: "1", members },
        };
        const days = new Set(eachDay(range));
        const found = suspectsIn([cohort], cells, { readFor, days });
        const isJudged = (code: string) => Boolean(addsFor(code)?.required);
        const isLacking = (code: string) => {
          const { lack = 0, pending = 0 } = addsFor(code) ?? {};
          return isJudged(code) && lack + pending > 0;
        };
        const expected = [...days].flatMap((day) => {
          const here = cellsOf(known).filter((cell) => cell.day === day);
          const judged = here.filter(({ code, mark }) => isJudged(code) && mark === "1");
          const missed = judged.filter(({ code }) => isLacking(code)).length;
          const unread = here.filter(({ code }) => code === LOADING).length;
          return missed >= 5 && missed * 2 >= judged.length
            ? [{ day, missed, unread, ids: judged.map(({ employeeId }) => employeeId) }]
            : [];
        });
        const told = found.map(({ day, missed, unread, judged }) => ({
          ...{ day, missed, unread, ids: judged.map((person) => employeeIds[person]) },
        }));
        expect(told.sort((a, b) => (a.day < b.day ? -1 : 1))).toEqual(expected);
        const own = cellsOf(known).filter(({ employeeId }) => employeeId === "p3");
        const others = own.filter((_, place) => place !== 4).map(({ code }) => code);
        expect(habitBeside(cells, 3, 4)).toEqual({
          days: others.filter(isJudged).length,
          missed: others.filter(isLacking).length,
        });
      }),
    );
  });

  it("read a code of a newer version as nothing that anybody can count", () => {
    expect(cellFrom("~").state).toBe("loading");
    expect(addsFor("~")).toBeUndefined();
  });
});

describe("the members of every department at once", () => {
  it("are those that a walk from each department finds, in circles too", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const parent = fc.constantFrom(null, ...ids, "unknown");
    const own = fc.uniqueArray(fc.constantFrom(...ids, "elsewhere"), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(parent, { minLength: 5, maxLength: 5 }),
        fc.array(own, { maxLength: 8 }),
        (parents, owned) => {
          const departments = ids.map((id, i) => department(id, parents[i] ?? null));
          const people = owned.map((those, i) => someone(`p${i}`, ...those));
          const members = membersUnder(departments, people);
          for (const id of ids) {
            const under = departmentsUnder(departments, [id]);
            const those = people.filter((p) => p.departmentIds.some((each) => under.has(each)));
            expect(members.get(id) ?? []).toEqual(those);
          }
        },
      ),
    );
  });
});
