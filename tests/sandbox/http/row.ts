import type { ReadyTasks } from "../state/ready-tasks";
import type { SignIns } from "../state/sign-ins";
import type { Tenant } from "../state/tenant";
import type { TenantTokens } from "../state/tokens";
import type { Events } from "./events";
import type { Faults } from "./faults";
import { type Read, readShape, type Shape } from "./fields";
import type { Limiter } from "./limits";

export type Family = "auth" | "attendance" | "contact" | "authen" | "im" | "picture";
export type Tier = "none" | "attendance" | "contact" | "message";

export interface CallRecord {
  readonly method: string;
  readonly path: string;
  /** 0 when the connection was cut. */
  readonly status: number;
  readonly code: number;
  /** Epoch milliseconds of the sandbox's clock. */
  readonly at: number;
  readonly userIdsCount: number;
  readonly fault?: string;
}

/** Everything a running sandbox holds; handlers get it, and only the router changes `calls`. */
export interface World {
  readonly tenant: Tenant;
  readonly tokens: TenantTokens;
  readonly signIns: SignIns;
  readonly faults: Faults;
  readonly limiter: Limiter;
  readonly events: Events;
  readonly ready: ReadyTasks;
  readonly calls: CallRecord[];
  readonly redirectUris: readonly string[] | undefined;
  readonly ratePerSecond: number | undefined;
}

/** One call as it came in, before its fields are read. */
export interface RawCall {
  readonly world: World;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly contentType: string;
  readonly bearer: string;
}

interface Call<Q, B> {
  readonly world: World;
  readonly tenant: Tenant;
  readonly path: string;
  readonly raw: RawCall;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Q;
  readonly body: B;
}

export interface Row {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly family: Family;
  readonly tier: Tier;
  readonly auth: "tenant" | "user" | "none";
  /** Any one of them is enough; none is needed when empty. */
  readonly scopes: readonly string[];
  readonly run: (raw: RawCall) => unknown;
}

interface Spec<Q extends Shape, B extends Shape> extends Omit<Row, "run"> {
  readonly query: Q;
  readonly body: B;
  /** Gives the `data` of the envelope, or a Reply; throws a Refusal. */
  readonly handler: (call: Call<Read<Q>, Read<B>>) => unknown;
}

/** A row of the router: its fields are read and typed before the handler sees them. */
export function row<Q extends Shape, B extends Shape>(spec: Spec<Q, B>): Row {
  const { query, body, handler, ...rest } = spec;
  return {
    ...rest,
    run: (raw) =>
      handler({
        world: raw.world,
        tenant: raw.world.tenant,
        path: raw.path,
        raw,
        params: raw.params,
        query: readShape(query, (field) => raw.search.get(field) ?? undefined),
        body: readShape(body, (field) => raw.body[field]),
      }),
  };
}
