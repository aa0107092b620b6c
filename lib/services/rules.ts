import "server-only";
import type { Group, Shift } from "@/lib/attendance/shift";
import { isZone } from "@/lib/attendance/zone";
import { fetchGroup, fetchShift } from "@/lib/feishu/groups";
import { readGroups, saveGroups } from "@/lib/store/groups";
import { readShifts, saveShifts } from "@/lib/store/shifts";
import { deskOf } from "./desk";
import { log } from "./log";
import type { Runtime } from "./runtime";

const KEEP_SECONDS = 24 * 3600;
const RETRY_SECONDS = 600;

export type Rules = { groups: ReadonlyMap<string, Group>; shifts: ReadonlyMap<string, Shift> };

/** Another process may have learnt more since; what this one learns is seen at once. */
const LOOK_AGAIN_SECONDS = 30;
const read = new WeakMap<Runtime["store"], { rules: Promise<Rules>; at: number }>();

const readNow = async ({ store }: Runtime): Promise<Rules> => {
  const [groups, shifts] = await Promise.all([readGroups(store), readShifts(store)]);
  return {
    groups: new Map([...groups].map(([id, { group }]) => [id, group])),
    shifts: new Map([...shifts].map(([id, { shift }]) => [id, shift])),
  };
};

/** The groups (考勤组) and shifts (班次) seen so far, by id. */
export const readRules = (runtime: Runtime): Promise<Rules> => {
  const { store, now } = runtime;
  const known = read.get(store);
  if (known && Math.abs(now() - known.at) < LOOK_AGAIN_SECONDS) return known.rules;
  const rules = readNow(runtime);
  read.set(store, { rules, at: now() });
  rules.catch(() => read.delete(store));
  return rules;
};

/** Every zone in which somebody's day is told, the deployment's own among them. */
export const zonesOf = (rules: Rules, { config }: Runtime): string[] => [
  ...new Set([
    config.timeZone,
    ...[...rules.groups.values()].flatMap(({ zone }) => (isZone(zone) ? [zone] : [])),
  ]),
];

type Learning<T> = {
  ids: Iterable<string>;
  known: ReadonlyMap<string, { fetchedAt: number }>;
  fetch: (id: string) => Promise<T>;
  save: (values: T[], at: number) => Promise<void>;
};

/** What cannot be read stays unknown, never guessed, and is asked again ten minutes later. */
const learn = async <T>(runtime: Runtime, { ids, known, fetch, save }: Learning<T>) => {
  const now = runtime.now();
  const { rulesAskedAt } = deskOf(runtime);
  const due = [...new Set(ids)].filter(
    (id) =>
      now - (known.get(id)?.fetchedAt ?? 0) > KEEP_SECONDS &&
      now - (rulesAskedAt.get(id) ?? 0) > RETRY_SECONDS,
  );
  for (const id of due) rulesAskedAt.set(id, now);
  const answers = await Promise.allSettled(due.map(fetch));
  const values = answers.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  if (values.length < due.length) log.warn({ missing: due.length - values.length }, "rules unread");
  if (values.length === 0) return;
  await save(values, now);
  read.delete(runtime.store);
};

type Named = { groupIds: Iterable<string>; shiftIds: Iterable<string> };

/** Whether there is nothing to learn, without asking the store: most answers name what all others do. */
const allKnown = (runtime: Runtime, ids: Iterable<string>): boolean => {
  const { rulesAskedAt, rulesFetchedAt } = deskOf(runtime);
  const now = runtime.now();
  return [...ids].every(
    (id) =>
      now - (rulesFetchedAt.get(id) ?? 0) <= KEEP_SECONDS ||
      now - (rulesAskedAt.get(id) ?? 0) <= RETRY_SECONDS,
  );
};

/** Reads the groups and shifts that results name, each at most once a day. */
export const learnRules = async (runtime: Runtime, named: Named): Promise<void> => {
  const { store, tenant } = runtime;
  const [groupIds, shiftIds] = [new Set(named.groupIds), new Set(named.shiftIds)];
  if (allKnown(runtime, groupIds) && allKnown(runtime, shiftIds)) return;
  const [groups, shifts] = await Promise.all([readGroups(store), readShifts(store)]);
  const { rulesFetchedAt } = deskOf(runtime);
  for (const [id, { fetchedAt }] of [...groups, ...shifts]) rulesFetchedAt.set(id, fetchedAt);
  const options = { priority: "background" } as const;
  await Promise.all([
    learn(runtime, {
      ids: groupIds,
      known: groups,
      fetch: (id) => fetchGroup(tenant, id, options),
      save: (values, at) => saveGroups(store, values, at),
    }),
    learn(runtime, {
      ids: shiftIds,
      known: shifts,
      fetch: (id) => fetchShift(tenant, id, options),
      save: (values, at) => saveShifts(store, values, at),
    }),
  ]);
};
