import "server-only";
import { fetchDirectory } from "@/lib/feishu/directory";
import {
  directoryAge,
  directoryRefreshedAt,
  readDirectory as readMirror,
  replaceDirectory,
} from "@/lib/store/directory";
import { revokeAllOf } from "@/lib/store/sessions";
import { underLease } from "./lease";
import { log } from "./log";
import type { Runtime } from "./runtime";
import type { Directory } from "./scope";

/** The mirror is brought up to date when it is older than this. */
export const DIRECTORY_REFRESH_SECONDS = 30 * 60;

const cached = new WeakMap<Runtime["store"], Directory>();

/** Mirrors Feishu's directory unless another process is doing it. Errors are the door's. */
export const refreshDirectory = ({ store, tenant, now }: Runtime): Promise<void> =>
  underLease(store, "directory", async () => {
    const at = now();
    const { people, departments, problems } = await fetchDirectory(tenant, {
      priority: "background",
    });
    if (problems.length > 0) log.warn({ problems: problems.length }, "directory is not whole");
    if (people.length === 0) return;
    const unread = problems.flatMap((each) =>
      each.kind === "unreadable-department" ? [each.departmentId] : [],
    );
    const { left } = await replaceDirectory(store, { people, departments, unread }, at);
    await revokeAllOf(store, left, now());
  });

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
