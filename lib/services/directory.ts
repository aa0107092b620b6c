import "server-only";
import { fetchDirectory } from "@/lib/feishu/directory";
import {
  directoryAge,
  directoryRefreshedAt,
  readDirectory as readMirror,
  replaceDirectory,
} from "@/lib/store/directory";
import { releaseLease, takeLease } from "@/lib/store/leases";
import { revokeAllOf } from "@/lib/store/sessions";
import { log } from "./log";
import type { Runtime } from "./runtime";
import type { Directory } from "./scope";

/** The mirror is brought up to date when it is older than this. */
export const DIRECTORY_REFRESH_SECONDS = 30 * 60;
const LEASE = "directory";
const LEASE_SECONDS = 120;

const cached = new WeakMap<Runtime["store"], Directory>();

/** Mirrors Feishu's directory unless another process is doing it. Errors are the door's. */
export const refreshDirectory = async (runtime: Runtime): Promise<void> => {
  const { store, tenant, now } = runtime;
  const owner = crypto.randomUUID();
  if (!(await takeLease(store, LEASE, owner, LEASE_SECONDS))) return;
  try {
    const { people, departments, problems } = await fetchDirectory(tenant, {
      priority: "background",
    });
    if (people.length === 0) return log.warn({ problems: problems.length }, "directory is empty");
    const { left } = await replaceDirectory(store, { people, departments }, now());
    await revokeAllOf(store, left, now());
  } finally {
    await releaseLease(store, LEASE, owner);
  }
};

/** Whether the mirror is missing or older than half an hour. */
export const directoryIsOld = async ({ store, now }: Runtime): Promise<boolean> =>
  ((await directoryAge(store, now())) ?? Number.POSITIVE_INFINITY) > DIRECTORY_REFRESH_SECONDS;

/** The mirrored directory, read again only when it has been refreshed. */
export const readDirectory = async ({ store }: Runtime): Promise<Directory> => {
  const version = (await directoryRefreshedAt(store)) ?? 0;
  const known = cached.get(store);
  if (known?.version === version) return known;
  const { people, departments, refreshedAt } = await readMirror(store);
  const fresh: Directory = {
    version: refreshedAt ?? 0,
    people: new Map(people.map((person) => [person.employeeId, person])),
    departments,
    departmentNames: new Map(departments.map(({ departmentId, name }) => [departmentId, name])),
  };
  cached.set(store, fresh);
  return fresh;
};
