import "server-only";
import { withTenantToken } from "@larksuiteoapi/node-sdk";
import type * as z from "zod";
import { AppError, toAppError } from "../errors";
import { attempt, type CallInfo, type ReadData } from "./attempt";
import type { Endpoint } from "./endpoints";
import { shaped } from "./exchange";
import { FeishuError } from "./failure";
import { type Priority, retrying } from "./retry";
import type { Tenant } from "./tenant";

export type CallOptions = {
  priority: Priority;
  signal?: AbortSignal;
  /** Epoch milliseconds after which no attempt goes out any more: it fails as surely not applied. */
  startBy?: number;
  /** Never joins the same read that is on its way: the answer is not older than the call. */
  alone?: boolean;
  /** Reads the answer to a read in another thread. */
  readApart?: ReadData | undefined;
  /** Told Feishu's log id of the answer to a write that succeeded; an error has its own. */
  heard?: (logId: string) => void;
};

const isDeadToken = (error: unknown) => error instanceof FeishuError && error.retry === "token";

/** One permit, one token, one request; with a dead token, once more with a new one. */
const send = async <I>(
  tenant: Tenant,
  endpoint: Endpoint<I>,
  input: I,
  { priority, startBy = Number.POSITIVE_INFINITY, readApart, heard }: CallOptions,
) => {
  const onCall = (info: CallInfo) => {
    tenant.onCall(info);
    if (info.outcome === "ok" && info.logId !== undefined) heard?.(info.logId);
  };
  const once = async () => {
    await tenant.takePermits(endpoint.name, 1, priority);
    const token = await tenant.token.get();
    if (tenant.now() > startBy) throw new FeishuError("feishu-busy", { retry: "never" });
    const line = { ...tenant, onCall, readApart };
    return attempt(line, endpoint, input, withTenantToken(token)).catch((error: unknown) => {
      if (isDeadToken(error)) tenant.token.drop(token);
      throw endpoint.kind === "write" && error instanceof FeishuError ? error.ofWrite() : error;
    });
  };
  const { data } = await once().catch((error: unknown) => {
    if (!isDeadToken(error)) throw error;
    return once();
  });
  return data ?? {};
};

/** Joins the same read on its way, unless that one waits behind more urgent ones. */
const share = (tenant: Tenant, key: string, priority: Priority, start: () => Promise<unknown>) => {
  const { inFlight } = tenant;
  const urgent = inFlight.get(`interactive ${key}`);
  const going = priority === "background" ? (urgent ?? inFlight.get(`background ${key}`)) : urgent;
  if (going) return going;
  const own = `${priority} ${key}`;
  const started = start().finally(() => {
    if (inFlight.get(own) === started) inFlight.delete(own);
  });
  inFlight.set(own, started);
  return started;
};

const gaveUp = (signal: AbortSignal) =>
  new AppError("feishu-unavailable", { cause: signal.reason });

const shapedFor = <I, T>(
  tenant: Tenant,
  { name }: Endpoint<I>,
  schema: z.ZodType<T>,
  data: unknown,
): T =>
  shaped(schema, data, (places) =>
    tenant.log("feishu-call-failed", { endpoint: name, code: "feishu-malformed", places }),
  );

/** Rejects as soon as the signal says so; the work itself goes on for those who share it. */
const unlessAborted = async <T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> => {
  if (!signal) return work;
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(gaveUp(signal));
    signal.addEventListener("abort", stop, { once: true });
  });
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener("abort", stop));
};

const write = async <I>(
  tenant: Tenant,
  endpoint: Endpoint<I>,
  input: I,
  options: CallOptions,
): Promise<unknown> =>
  retrying(tenant, "write", options.priority, () => send(tenant, endpoint, input, options)).finally(
    () => {
      // A read that began earlier may not see what was written: from now on nobody may join it.
      tenant.inFlight.clear();
    },
  );

const read = <I>(
  tenant: Tenant,
  endpoint: Endpoint<I>,
  input: I,
  { priority, alone = false, readApart }: CallOptions,
): Promise<unknown> => {
  const options = { priority, readApart };
  const start = () =>
    retrying(tenant, "read", priority, () => send(tenant, endpoint, input, options));
  if (alone) return start();
  return share(tenant, `${endpoint.name} ${JSON.stringify(input)}`, priority, start);
};

/**
 * The one way out to Feishu: a permit and an own time limit per attempt, reads tried up to three
 * times and shared while on their way, writes never repeated unless surely not applied. Gives the
 * answer's `data` in the shape of the schema; every failure is an AppError with Feishu's code and
 * log id and without anything secret.
 */
export const call = async <I, T>(
  tenant: Tenant,
  endpoint: Endpoint<I>,
  schema: z.ZodType<T>,
  input: I,
  options: CallOptions,
): Promise<T> => {
  const { signal } = options;
  if (signal?.aborted) throw gaveUp(signal);
  const isWrite = endpoint.kind === "write";
  const data = await (isWrite
    ? write(tenant, endpoint, input, options)
    : unlessAborted(read(tenant, endpoint, input, options), signal)
  ).catch((error: unknown) => {
    throw toAppError(error);
  });
  try {
    return shapedFor(tenant, endpoint, schema, data);
  } catch (error) {
    throw isWrite && error instanceof FeishuError ? error.as(error.code, "unknown") : error;
  }
};

/** True when a write went out and nobody can say whether Feishu applied it: ask before repeating. */
export const outcomeUnknown = (error: unknown): boolean =>
  error instanceof FeishuError && error.outcome === "unknown";
