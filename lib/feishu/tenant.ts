import "server-only";
import { Client, DefaultCache } from "@larksuiteoapi/node-sdk";
import type { CallInfo, Line, Log } from "./attempt";
import type { EndpointName } from "./endpoints";
import { Exchange } from "./exchange";
import { noAnswer } from "./failure";
import { openHttp } from "./http";
import type { Pacing, Priority } from "./retry";
import { type TokenCell, tokenCell } from "./token";

type TakePermits = (endpoint: EndpointName, n: number, priority: Priority) => Promise<unknown>;

export type TenantOptions = {
  appId: string;
  appSecret: string;
  /** Where the API is, e.g. `https://open.feishu.cn`; no trailing slash. */
  baseUrl: string;
  /** Where people sign in, e.g. `https://accounts.feishu.cn`. */
  accountsUrl: string;
  /** Resolves when `n` calls to the endpoint may go out. */
  takePermits: TakePermits;
  onCall?: (info: CallInfo) => void;
  log?: Log;
  timeoutMs?: number;
  /** Epoch milliseconds. */
  now?: () => number;
  backoffMs?: number;
  wait?: (ms: number) => Promise<void>;
};

/** One company's Feishu as one app sees it. Holds no secret that printing it would show. */
export type Tenant = Line &
  Pacing & {
    appId: string;
    baseUrl: string;
    accountsUrl: string;
    timeoutMs: number;
    appSecret: () => string;
    takePermits: TakePermits;
    token: TokenCell;
    /** Reads on their way, by priority and input. */
    inFlight: Map<string, Promise<unknown>>;
    /** Reports a vendor word that our tables lack, once. */
    hear: (kind: string, word: string) => void;
  };

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const nothing = () => undefined;
// The SDK's logger prints whole requests, secrets included; `attempt` reports every call itself.
const silent = { error: nothing, warn: nothing, info: nothing, debug: nothing, trace: nothing };

const openLine = (options: TenantOptions, timeoutMs: number): Line => {
  const { appId, appSecret, baseUrl: domain } = options;
  const client = new Client({
    appId,
    appSecret,
    domain,
    // Its token cache renews nothing and asks once per caller: `token.ts` keeps the token.
    disableTokenCache: true,
    cache: new DefaultCache(),
    httpInstance: openHttp(timeoutMs),
    logger: silent,
  });
  return {
    send: async (endpoint, input, auth) => {
      const answer = await endpoint.send(client, input, auth).catch((error: unknown) => {
        throw noAnswer(error);
      });
      if (answer instanceof Exchange) return answer;
      throw noAnswer(answer);
    },
    onCall: options.onCall ?? nothing,
    log: options.log ?? nothing,
    now: options.now ?? Date.now,
  };
};

const unknownWords = (log: Log) => {
  const heard = new Set<string>();
  return (kind: string, word: string) => {
    const key = `${kind} ${word}`;
    if (heard.has(key)) return;
    // A copy: as a part of an answer's text it would keep all of that alive.
    heard.add(Buffer.from(key).toString());
    log("feishu-unknown-word", { kind, word: word.slice(0, 64) });
  };
};

/** The same tenant with nothing in hand: its next call asks Feishu for a token of its own. */
export const afresh = (tenant: Tenant): Tenant => ({
  ...tenant,
  token: tokenCell(tenant, () => ({ appId: tenant.appId, appSecret: tenant.appSecret() })),
  inFlight: new Map(),
});

/** Opens the only door to Feishu for one company. Nothing is sent before the first call. */
export const openTenant = (options: TenantOptions): Tenant => {
  const { appId, appSecret, baseUrl, accountsUrl, takePermits } = options;
  const timeoutMs = options.timeoutMs ?? 10_000;
  const pacing = { backoffMs: options.backoffMs ?? 250, wait: options.wait ?? sleep };
  const line = { ...openLine(options, timeoutMs), ...pacing };
  return {
    ...line,
    appId,
    baseUrl,
    accountsUrl,
    timeoutMs,
    appSecret: () => appSecret,
    takePermits,
    token: tokenCell(line, () => ({ appId, appSecret })),
    inFlight: new Map(),
    hear: unknownWords(line.log),
  };
};
