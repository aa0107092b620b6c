import "server-only";
import { sealData, unsealData } from "iron-session";
import type { Config } from "@/lib/config";
import { createSession, readLiveSession, revokeSession, touchSession } from "@/lib/store/sessions";
import type { Runtime } from "./runtime";

/** A session ends after this long without use. */
const SESSION_SECONDS = 7 * 86_400;
/** The cookie only names the row, which alone says when the session ends. */
export const COOKIE_SECONDS = 400 * 86_400;
const TOUCH_AFTER_SECONDS = 3600;

/** Seals with the newest secret, opens with any: iron-session uses the highest number to seal. */
export const sealKeys = ({ sessionSecrets }: Config): Record<string, string> =>
  Object.fromEntries(
    sessionSecrets.map((secret, i) => [String(sessionSecrets.length - i), secret]),
  );

/** Starts a session and answers the sealed cookie value that names it. */
export const startSession = async (runtime: Runtime, employeeId: string): Promise<string> => {
  const now = runtime.now();
  const id = crypto.randomUUID();
  await createSession(runtime.store, {
    id,
    employeeId,
    createdAt: now,
    seenAt: now,
    expiresAt: now + SESSION_SECONDS,
  });
  return sealData({ id }, { password: sealKeys(runtime.config), ttl: COOKIE_SECONDS });
};

const idIn = async (config: Config, sealed: string): Promise<string | null> => {
  const data = await unsealData<object>(sealed, {
    password: sealKeys(config),
    ttl: COOKIE_SECONDS,
  }).catch(() => ({}));
  return "id" in data && typeof data.id === "string" ? data.id : null;
};

export type Session = { id: string; employeeId: string };

/** The live session behind a cookie; null when forged, expired, signed out or unknown. */
export const readSession = async (
  runtime: Runtime,
  sealed: string | undefined,
): Promise<Session | null> => {
  const id = sealed ? await idIn(runtime.config, sealed) : null;
  if (id === null) return null;
  const now = runtime.now();
  const session = await readLiveSession(runtime.store, id, now);
  if (!session) return null;
  if (now - session.seenAt > TOUCH_AFTER_SECONDS)
    await touchSession(runtime.store, id, now, now + SESSION_SECONDS);
  return { id, employeeId: session.employeeId };
};

/** Ends the session behind a cookie; a cookie that names none is no error. */
export const endSession = async (runtime: Runtime, sealed: string | undefined): Promise<void> => {
  const id = sealed ? await idIn(runtime.config, sealed) : null;
  if (id !== null) await revokeSession(runtime.store, id, runtime.now());
};
