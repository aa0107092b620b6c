import { afterAll, beforeAll } from "vitest";
import type { Day, DayRange } from "@/lib/attendance/day";
import type { Department, Person } from "@/lib/attendance/person";
import type { DayRecord, PunchResult } from "@/lib/attendance/record";
import type { Group } from "@/lib/attendance/shift";
import { type Config, readConfig } from "@/lib/config";
import type { Context } from "@/lib/services/context";
import { openRuntime, type Runtime } from "@/lib/services/runtime";
import { type Directory, scopeOf } from "@/lib/services/scope";
import { saveGroups } from "@/lib/store/groups";
import { migrateStore } from "@/lib/store/migrate";
import { saveRecords } from "@/tests/support/save-records";
import type { OpenDatabase } from "../support/databases";

/** A Wednesday, 10:30 in Shanghai. */
export const NOW = Date.parse("2026-11-18T02:30:00Z") / 1000;

/** Nobody listens there: what is tested here must not call. */
const configFor = (databaseUrl: string): Config => {
  const reading = readConfig({
    FEISHU_APP_ID: "cli_0000000000000000",
    FEISHU_APP_SECRET: "00000000000000000000000000000000",
    FEISHU_BASE_URL: "http://127.0.0.1:9",
    FEISHU_ACCOUNTS_URL: "http://127.0.0.1:9",
    APP_URL: "http://127.0.0.1:3999",
    SESSION_SECRET: "a-secret-for-tests-only-32-characters-long",
    ADMIN_USER_IDS: "boss",
    DATABASE_URL: databaseUrl,
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.config;
};

export const someone = (employeeId: string, ...departmentIds: string[]): Person => ({
  ...{ employeeId, unionId: null, openId: null, name: `Name of ${employeeId}`, enName: null },
  ...{ employeeNo: null, jobTitle: null, avatarUrl: null, leaderId: null, status: "active" },
  departmentIds,
});

export const department = (
  departmentId: string,
  parentId: string | null,
  ...headIds: string[]
): Department => ({
  ...{ departmentId, parentId, name: departmentId, nameEn: null, headIds, deputyIds: [] },
});

export const group = (
  groupId: string,
  { zone = "Asia/Shanghai", free = false, ...rule }: Partial<Group & Group["rule"]> = {},
): Group => ({
  ...{ groupId, name: groupId, zone, free },
  rule: { limitCount: 3, dateNum: 7, periodStart: 1, ...rule },
});

const NORMAL: PunchResult = {
  ...{ result: "normal", supplement: "none", shiftAt: null, punchAt: null, recordId: null },
};

/** A day of one pair in a group. */
export const worked = (
  employeeId: string,
  day: Day,
  groupId: string | null,
  first: Partial<PunchResult> = {},
  second: Partial<PunchResult> = {},
): DayRecord => ({
  ...{ employeeId, day, groupId, shiftId: null },
  segments: [
    { kind: "normal", punchNo: 0, in: { ...NORMAL, ...first }, out: { ...NORMAL, ...second } },
  ],
});

type Seed = {
  people: readonly Person[];
  departments?: readonly Department[];
  groups: readonly Group[];
  records: readonly DayRecord[];
  /** Days that Feishu has answered for, of everybody. */
  range: DayRange;
};

export const MONTH: DayRange = { from: "2026-11-01", to: "2026-11-18" };

/** A company in a store of its own, and the context of whoever looks at it; Feishu cannot be reached. */
export const seeded = (open: OpenDatabase, seed: Seed) => {
  let runtime: Runtime | undefined;
  const { people, departments = [], groups, records, range } = seed;
  beforeAll(async () => {
    const { url } = await open();
    runtime = openRuntime(configFor(url), () => NOW);
    await migrateStore(runtime.store);
    await saveGroups(runtime.store, groups, NOW);
    const employeeIds = people.map(({ employeeId }) => employeeId);
    await saveRecords(runtime.store, { employeeIds, range, records, fetchedAt: NOW - 30 });
  });
  afterAll(() => runtime?.store.close());
  const directory: Directory = {
    version: 1,
    people: new Map(people.map((person) => [person.employeeId, person])),
    departments,
    departmentNames: new Map(departments.map(({ departmentId, name }) => [departmentId, name])),
  };
  return (viewerId = "boss"): Context => {
    if (!runtime) throw new Error("use the company inside a test");
    const scope = scopeOf(directory, viewerId, runtime.config.adminUserIds);
    return { ...runtime, viewerId, scope, directory, requestId: "test", storeOnly: true };
  };
};
