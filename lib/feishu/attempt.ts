import "server-only";
import { type ErrorCode, toAppError } from "../errors";
import type { Auth, Endpoint, EndpointName } from "./endpoints";
import { bodyOf, type Exchange } from "./exchange";

export type CallInfo = {
  endpoint: EndpointName;
  ms: number;
  outcome: "ok" | ErrorCode;
  feishuCode?: number;
  logId?: string;
};

export type LogEvent = "feishu-call-failed" | "feishu-unknown-word";
/** Codes, statuses, log ids and vendor words: never a body, header, name or token. */
export type LogFacts = Record<string, string | number>;
export type Log = (event: LogEvent, facts: LogFacts) => void;

/** Gives the `data` of a success from the bytes of an answer; null leaves them to be read here. */
export type ReadData = (bytes: Buffer) => Promise<Record<string, unknown> | null>;

/** What one attempt needs of a tenant. `onCall` and `log` must not throw. */
export type Line = {
  send: <I>(endpoint: Endpoint<I>, input: I, auth: Auth) => Promise<Exchange>;
  onCall: (info: CallInfo) => void;
  log: Log;
  /** Epoch milliseconds. */
  now: () => number;
  readApart?: ReadData | undefined;
};

/** Sends once and gives the body of a success; every failure is an AppError and is reported. */
export const attempt = async <I>(
  line: Line,
  endpoint: Endpoint<I>,
  input: I,
  auth: Auth,
): Promise<Record<string, unknown>> => {
  const started = line.now();
  const report = (outcome: "ok" | ErrorCode, seen: { feishuCode?: number; logId?: string }) => {
    const ms = line.now() - started;
    line.onCall({ endpoint: endpoint.name, ms, outcome, ...seen });
    return ms;
  };
  try {
    const exchange = await line.send(endpoint, input, auth);
    const bytes = exchange.successBytes;
    const data = bytes && line.readApart ? await line.readApart(bytes) : null;
    const body = data ? { data } : bodyOf(exchange, endpoint);
    report("ok", exchange.logId === undefined ? {} : { logId: exchange.logId });
    return body;
  } catch (cause) {
    const error = toAppError(cause);
    const seen = {
      ...(error.feishu?.code !== undefined && { feishuCode: error.feishu.code }),
      ...(error.feishu?.logId !== undefined && { logId: error.feishu.logId }),
    };
    const ms = report(error.code, seen);
    const httpStatus = error.feishu?.httpStatus ?? 0;
    line.log("feishu-call-failed", {
      endpoint: endpoint.name,
      code: error.code,
      httpStatus,
      ms,
      ...seen,
    });
    throw error;
  }
};
