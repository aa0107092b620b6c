import "server-only";
import pino from "pino";
import { type AppError, toAppError } from "@/lib/errors";

/** Structured lines on standard output. No name, reason, place or token may be passed in. */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** Never a message: it may hold a name, a reason or a part of an answer. */
export const nameOf = (cause: unknown) => (cause instanceof Error ? cause.name : typeof cause);

/** One line per failed request: ours at `info`, what nobody expected at `error` with its stack. */
export const logFailure = (error: AppError, requestId: string): void => {
  const facts = { requestId, code: error.code, feishu: error.feishu };
  if (error.code !== "internal") {
    log.info(facts, "request refused");
    return;
  }
  const { cause } = error;
  const stack = cause instanceof Error ? cause.stack : undefined;
  log.error({ ...facts, cause: nameOf(cause), stack }, "request failed");
};

/** A failure that must not change the answer any more: what Feishu was told stays told. */
export const logBehind = (cause: unknown, what: string): void => {
  const error = toAppError(cause);
  log.warn({ what, code: error.code, cause: nameOf(error.cause) }, "work behind an answer failed");
};

/** Work that nobody waits for: its failure is one line, never an unhandled rejection. */
export const inBackground = (work: Promise<unknown>, what: string): void => {
  work.catch((cause: unknown) => logBehind(cause, what));
};
