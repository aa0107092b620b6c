import { describe, expect, test } from "vitest";
import { type CastKey, cast } from "./cast";
import { createTenant } from "./seed/tenant";
import { dayToInt, isMonthEnd } from "./state/calendar";
import { allowedRemedies, isSealed } from "./state/remedy-rules";
import { type DayResult, dayResult } from "./state/results";
import { finishedWorkdays, groupOf, todayIn } from "./state/schedule";
import type { Tenant } from "./state/tenant";

const DAY_MS = 86_400_000;

/** 72 instants over more than 400 days: every weekday, month ends, a leap day, the changes of summer time. */
const INSTANTS = [
  ...Array.from({ length: 60 }, (_, i) => Date.parse("2027-06-03T00:10:00Z") + i * 6.79 * DAY_MS),
  "2028-02-29T01:00:00Z",
  "2028-03-01T00:30:00+08:00",
  "2026-11-01T12:00:00Z",
  "2027-03-14T09:00:00Z",
  "2027-03-28T00:30:00Z",
  "2026-12-31T23:59:00+08:00",
  "2027-01-01T00:00:30+08:00",
  "2026-11-21T13:30:00+08:00",
  "2026-11-22T03:00:00+08:00",
  "2026-11-23T00:00:10+08:00",
  "2027-01-31T20:30:00+08:00",
  "2027-02-01T04:30:00+08:00",
].map((each) => (typeof each === "string" ? Date.parse(each) : Math.floor(each)));

/** One tenant for the instant's tests, which only read it. */
function once<T>(make: () => T): () => T {
  const made: T[] = [];
  return () => {
    const [found = make()] = made;
    made[0] = found;
    return found;
  };
}

function personOf(tenant: Tenant, key: CastKey) {
  const person = tenant.directory.person(cast[key].userId);
  if (!person) throw new Error(`no ${key}`);
  return person;
}

function lastDay(tenant: Tenant, key: CastKey, back = 1): DayResult {
  const person = personOf(tenant, key);
  const day = finishedWorkdays(groupOf(person), tenant.clock.second(), back).at(-1) ?? 0;
  const result = dayResult(tenant, person, day);
  if (!result) throw new Error(`${key} has no row`);
  return result;
}

/** "Lack+None/Normal+None" of each pair, overtime marked. */
function shown(result: DayResult): string {
  return result.segments
    .map(({ in: a, out: b, overtime }) => {
      const pair = `${a.result}+${a.supplement}/${b.result}+${b.supplement}`;
      return overtime ? `overtime ${pair}` : pair;
    })
    .join(" ");
}

const FINE = "Normal+None/Normal+None";

const LAST_DAY: Partial<Record<CastKey, string>> = {
  employee: "Lack+None/Normal+None",
  pendingOne: "Lack+CardReplacementApplication/Normal+None",
  pendingTwo: "Normal+None/Lack+CardReplacementApplication",
  pendingThree: "Late+CardReplacementApplication/Normal+None",
  approved: "Normal+CardReplacement/Normal+None",
  rejected: "Lack+None/Normal+None",
  cancelled: "Normal+None/Lack+None",
  revoked: "Lack+None/Normal+None",
  overtime: `${FINE} overtime ${FINE}`,
  field: "Normal+FieldPunch/Normal+FieldPunch",
  modified: "Normal+ManagerModification/Normal+ManagerModification",
  shiftChange: "Normal+ShiftChange/Normal+ShiftChange",
  seriousLate: "SeriousLate+None/Normal+None",
  mystery: "MysteryStatus+None/Normal+None",
  leave: "Lack+Leave/Lack+Leave",
  travel: "Normal+Travel/Normal+Travel",
  goOut: "Normal+None/Early+GoOut",
  free: "Lack+None/Lack+None",
  noRemedies: "Lack+None/Normal+None",
  noQuota: "Normal+CardReplacement/Lack+None",
  newYork: "Lack+None/Normal+None",
  london: "Normal+None/Lack+None",
  night: "Normal+None/Lack+None",
  threeSegment: `${FINE} Normal+None/Lack+None ${FINE}`,
  sealed: "Lack+CardReplacementApplication/Normal+None",
};

const REFUSALS: Partial<Record<CastKey, number>> = { noRemedies: 1226502, noQuota: 1226504 };

const OPEN: readonly CastKey[] = ["employee", "free", "night", "threeSegment", "newYork", "london"];

describe.each(INSTANTS.map((at) => ({ at, name: new Date(at).toISOString() })))(
  "the cast at $name",
  ({ at }) => {
    const make = once(() =>
      createTenant({ now: () => at, headCount: 200, appId: "a", appSecret: "b" }),
    );

    test("shows the promised result on the last finished work day", () => {
      const tenant = make();
      for (const [key, wanted] of entries(LAST_DAY)) {
        expect(`${key} ${shown(lastDay(tenant, key))}`).toBe(`${key} ${wanted}`);
      }
      expect(shown(lastDay(tenant, "employee", 3))).toBe("Late+None/Normal+None");
      expect(lastDay(tenant, "field", 2).segments[0]?.in.punch?.effective).toBe(false);
      expect(lastDay(tenant, "noGroup").group.id).toBe("1");
      expect(lastDay(tenant, "noGroup").shift?.id).toBe("9");
    });

    test("may be remedied, or is refused with the promised code", () => {
      const tenant = make();
      for (const key of OPEN) {
        const { day } = lastDay(tenant, key);
        expect([key, typeof allowedRemedies(tenant, personOf(tenant, key), day)]).toEqual([
          key,
          "object",
        ]);
      }
      for (const [key, code] of entries(REFUSALS)) {
        const { day } = lastDay(tenant, key);
        expect([key, allowedRemedies(tenant, personOf(tenant, key), day)]).toEqual([key, code]);
      }
      expect(isSealed(tenant, cast.sealed.userId, lastDay(tenant, "sealed").day)).toBe(true);
      expect(tooOldRefusal(tenant)).toBe(1226503);
    });

    test("has a night over a month end, five kinds of remedy and three that wait for the manager", () => {
      const tenant = make();
      const night = personOf(tenant, "night");
      const today = todayIn(groupOf(night), tenant.clock.second());
      const ends = Array.from({ length: 40 }, (_, i) => today - 1 - i).filter(isMonthEnd);
      const crossing = ends.map((day) => dayResult(tenant, night, day)).find((each) => each);
      const out = crossing?.segments[0]?.out.plannedAt ?? 0;
      expect(dayToInt(Math.floor((out + 8 * 3600) / 86_400)) % 100).toBe(1);

      const remedies = tenant.remedies.all();
      expect(new Set(remedies.map(({ status }) => status)).size).toBe(5);
      const team = tenant.directory.membersBelow("D002");
      const waiting = remedies.filter(({ status }) => status === 0);
      const mine = waiting.filter(({ userId }) =>
        [...team].some((person) => person.userId === userId && userId !== cast.manager.userId),
      );
      expect(mine.length).toBeGreaterThanOrEqual(3);
      const second = tenant.clock.second();
      expect(
        remedies.every(({ createdAt, updatedAt }) => createdAt <= updatedAt && updatedAt < second),
      ).toBe(true);
      expect(remedies.every(({ createdAt, time }) => createdAt > time)).toBe(true);
    });
  },
);

function tooOldRefusal(tenant: Tenant) {
  const person = personOf(tenant, "tooOld");
  const days = finishedWorkdays(groupOf(person), tenant.clock.second(), 12);
  const lacking = days.find((day) => shownOn(tenant, "tooOld", day).startsWith("Lack"));
  return lacking === undefined ? undefined : allowedRemedies(tenant, person, lacking);
}

function shownOn(tenant: Tenant, key: CastKey, day: number): string {
  const result = dayResult(tenant, personOf(tenant, key), day);
  return result ? shown(result) : "";
}

function entries<T>(record: Partial<Record<CastKey, T>>): [CastKey, T][] {
  const isKey = (key: string): key is CastKey => Object.hasOwn(cast, key);
  const found: [CastKey, T][] = [];
  for (const key of Object.keys(cast).filter(isKey)) {
    const value = record[key];
    if (value !== undefined) found.push([key, value]);
  }
  return found;
}
