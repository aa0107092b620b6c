import "server-only";
import { createHash } from "node:crypto";
import { sealData, unsealData } from "iron-session";
import type { Config } from "@/lib/config";
import { createSession, readLiveSession, touchSession } from "@/lib/store/sessions";
import type { Runtime } from "./runtime";

/** A session ends after this long without use. */
const SESSION_SECONDS = 7 * 86_400;
/** The cookie only names the row, which alone says when the session ends. */
export const COOKIE_SECONDS = 400 * 86_400;
const TOUCH_AFTER_SECONDS = 3600;

/** A secret keeps its number when others come before it or those after it are dropped. */
const numberOf = (secret: string): string =>
  String(Number.parseInt(createHash("sha256").update(secret).digest("hex").slice(0, 8), 16));

const numbered = (secrets: readonly string[]): Record<string, string> =>
  Object.fromEntries(secrets.map((secret) => [numberOf(secret), secret]));

/** The newest secret seals. */
export const sealKey = ({ sessionSecrets }: Config): Record<string, string> =>
  numbered(sessionSecrets.slice(0, 1));

/** Any secret that is still listed opens. */
export const openKeys = ({ sessionSecrets }: Config): Record<string, string> =>
  numbered(sessionSecrets);

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
  return sealData({ id }, { password: sealKey(runtime.config), ttl: COOKIE_SECONDS });
};

const idIn = async (config: Config, sealed: string): Promise<string | null> => {
  const data = await unsealData<object>(sealed, {
    password: openKeys(config),
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
