import "server-only";
import { fetchDirectory, isWhole } from "@/lib/feishu/directory";
import { fetchWhereabouts } from "@/lib/feishu/whereabouts";
import {
  directoryAge,
  directoryRefreshedAt,
  missingFrom,
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

/** People asked for one by one in a refresh; the next one goes on with the others. */
const MOST_ASKED = 500;

const cached = new WeakMap<Runtime["store"], Directory>();
const beingRead = new WeakMap<Runtime["store"], { version: number; reading: Promise<Directory> }>();

/**
 * Mirrors Feishu's directory unless another process is doing it. Whoever is not listed any more is
 * asked for by id before they count as gone; the sessions of people who left, are frozen or out of
 * view, or whose id is somebody else's now, end. Errors are the door's.
 */
export const refreshDirectory = ({ store, tenant, now }: Runtime): Promise<void> =>
  underLease(store, "directory", async () => {
    const at = now();
    const options = { priority: "background" } as const;
    const { people: listed, departments, problems } = await fetchDirectory(tenant, options);
    if (problems.length > 0) log.warn({ problems: problems.length }, "directory is not whole");
    if (listed.length === 0) return;
    const missing = await missingFrom(store, listed, { at, limit: MOST_ASKED });
    const found = await fetchWhereabouts(tenant, missing, isWhole(problems), options);
    const { gone, hidden } = found;
    const people = [...listed, ...found.people];
    const { left, handedOn } = await replaceDirectory(
      store,
      { people, departments, gone, hidden },
      at,
    );
    const frozen = people.flatMap((p) => (p.status === "frozen" ? [p.employeeId] : []));
    await revokeAllOf(store, [...left, ...hidden, ...frozen, ...handedOn], now());
  });

/** Whether the mirror is missing or older than half an hour. */
export const directoryIsOld = async ({ store, now }: Runtime): Promise<boolean> =>
  ((await directoryAge(store, now())) ?? Number.POSITIVE_INFINITY) > DIRECTORY_REFRESH_SECONDS;

const readWhole = async (store: Runtime["store"]): Promise<Directory> => {
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

/** The mirrored directory, read again only when it has been refreshed, and once however many ask. */
export const readDirectory = async ({ store }: Runtime): Promise<Directory> => {
  const version = (await directoryRefreshedAt(store)) ?? 0;
  const known = cached.get(store);
  if (known?.version === version) return known;
  const going = beingRead.get(store);
  if (going?.version === version) return going.reading;
  const reading = readWhole(store).finally(() => {
    if (beingRead.get(store)?.reading === reading) beingRead.delete(store);
  });
  beingRead.set(store, { version, reading });
  return reading;
};
