import "server-only";
import { readPerson } from "@/lib/store/directory";
import type { Language } from "@/lib/text/languages";
import { readDirectory } from "./directory";
import { getRuntime, type Runtime } from "./runtime";
import { type Directory, type Scope, scopeOf } from "./scope";
import { readSession } from "./session";

/** One request: who asks, whom they may see, and what the use cases stand on. */
export type Context = Runtime & {
  viewerId: string;
  scope: Scope;
  directory: Directory;
  requestId: string;
  /** As the caller sent it; scoped to actor and route before it is used. */
  idempotencyKey?: string;
  /** Only what the store holds: no call to Feishu. For the first paint of a page. */
  storeOnly?: boolean;
  /** The reader's, for what is written in words: files. */
  language?: Language;
};

type Opening = Pick<Context, "requestId" | "idempotencyKey" | "storeOnly" | "language">;

/** Somebody who joined, or came back, and signed in since the last refresh is known by themselves until the next. */
const directoryWith = async (runtime: Runtime, employeeId: string): Promise<Directory> => {
  const directory = await readDirectory(runtime);
  if (directory.people.get(employeeId)?.status === "active") return directory;
  const person = await readPerson(runtime.store, employeeId);
  if (!person) return directory;
  return { ...directory, people: new Map([...directory.people, [employeeId, person]]) };
};

/** The context of a signed-in person; null when the session is not alive or nobody knows them as working here. */
export const contextFor = async (
  runtime: Runtime,
  sealed: string | undefined,
  opening: Opening,
): Promise<Context | null> => {
  const session = await readSession(runtime, sealed);
  if (!session) return null;
  const directory = await directoryWith(runtime, session.employeeId);
  const person = directory.people.get(session.employeeId);
  if (person?.status !== "active") return null;
  const scope = scopeOf(directory, session.employeeId, runtime.config.adminUserIds);
  return { ...runtime, ...opening, viewerId: session.employeeId, scope, directory };
};

export const openContext = async (sealed: string | undefined, opening: Opening) => {
  const runtime = getRuntime();
  const ctx = await contextFor(runtime, sealed, opening);
  // Whoever is signed in may ask for thousands of people next.
  if (ctx) runtime.reading?.start();
  return ctx;
};
