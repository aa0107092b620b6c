import "server-only";
import * as z from "zod";
import { attempt, type Line } from "./attempt";
import { endpoint } from "./endpoints";
import { shaped } from "./exchange";
import { FeishuError } from "./failure";
import { type Pacing, retrying } from "./retry";

export type TokenCell = {
  /** A token that should be alive; asks for one when there is none, once for all who wait. */
  get: () => Promise<string>;
  /** Forgets the token if it is still the current one. */
  drop: (dead: string) => void;
};

const requestToken = endpoint(
  "auth/v3/tenant_access_token/internal",
  (client, data: { app_id: string; app_secret: string }, auth) =>
    client.auth.v3.tenantAccessToken.internal({ data }, auth),
);

// Flat: this answer has no `data`. A missing `expire` must not become a token without end.
const Answer = z.object({ tenant_access_token: z.string().min(1), expire: z.number().catch(60) });
const MARGIN_SECONDS = 180;

const asCredentials = (error: unknown): unknown =>
  error instanceof FeishuError && error.code === "feishu-refused"
    ? error.as("feishu-credentials")
    : error;

/** Keeps the tenant's token; `credentials` is asked only when a token is needed. */
export const tokenCell = (
  line: Line & Pacing,
  credentials: () => { appId: string; appSecret: string },
): TokenCell => {
  let current: { token: string; until: number } | null = null;
  let pending: Promise<string> | null = null;

  const ask = async (): Promise<string> => {
    const { appId, appSecret } = credentials();
    const input = { app_id: appId, app_secret: appSecret };
    const asked = line.now();
    const body = await retrying(line, "read", "interactive", () =>
      attempt(line, requestToken, input, {}),
    );
    const { tenant_access_token: token, expire } = shaped(Answer, body);
    current = { token, until: asked + (expire - Math.min(MARGIN_SECONDS, expire / 2)) * 1000 };
    return token;
  };

  const renew = (): Promise<string> => {
    pending ??= ask()
      .catch((error: unknown) => Promise.reject(asCredentials(error)))
      .finally(() => {
        pending = null;
      });
    return pending;
  };

  return {
    get: () => (current && line.now() < current.until ? Promise.resolve(current.token) : renew()),
    drop: (dead) => {
      if (current?.token === dead) current = null;
    },
  };
};
