import "server-only";
import { readDirectory } from "./directory";
import { type Runtime, getRuntime } from "./runtime";
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
};

type Opening = { requestId: string; idempotencyKey?: string; storeOnly?: boolean };

/** The context of a signed-in person; null when the session is not alive or the person has left. */
export const contextFor = async (
  runtime: Runtime,
  sealed: string | undefined,
  opening: Opening,
): Promise<Context | null> => {
  const session = await readSession(runtime, sealed);
  if (!session) return null;
  const directory = await readDirectory(runtime);
  const person = directory.people.get(session.employeeId);
  if (person && person.status !== "active") return null;
  const scope = scopeOf(directory, session.employeeId, runtime.config.adminUserIds);
  return { ...runtime, ...opening, viewerId: session.employeeId, scope, directory };
};

export const openContext = (sealed: string | undefined, opening: Opening) =>
  contextFor(getRuntime(), sealed, opening);
