import "server-only";
import { AppError, type ErrorCode, type FeishuFacts } from "../errors";
import type { Repeat } from "./errors";

type FailureFacts = {
  retry: Repeat;
  /** `unknown`: a write went out and nobody can say whether Feishu applied it. */
  outcome?: "known" | "unknown";
  resetSeconds?: number | null;
  feishu?: FeishuFacts;
  cause?: Error;
};

/** An AppError that also knows whether the call may be repeated. */
export class FeishuError extends AppError {
  readonly retry: Repeat;
  readonly outcome: "known" | "unknown";
  readonly resetSeconds: number | null;

  constructor(code: ErrorCode, { retry, outcome, resetSeconds, feishu, cause }: FailureFacts) {
    super(code, { ...(feishu && { feishu }), ...(cause && { cause }) });
    this.retry = retry;
    this.outcome = outcome ?? "known";
    this.resetSeconds = resetSeconds ?? null;
  }

  /** The same failure of a write: after some failures its outcome is unknown. */
  ofWrite(): FeishuError {
    if (this.retry !== "server") return this;
    return this.as(this.code, "unknown");
  }

  /** The same facts under another code. */
  as(code: ErrorCode, outcome: "known" | "unknown" = this.outcome): FeishuError {
    return new FeishuError(code, {
      retry: this.retry,
      outcome,
      resetSeconds: this.resetSeconds,
      ...(this.feishu && { feishu: this.feishu }),
      ...(this.cause instanceof Error && { cause: this.cause }),
    });
  }
}

/** Node's code of the error or, as fetch has it, of its cause. */
const codeOf = (error: Error): string => {
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : "";
};

/** A copy that names the failure and holds nothing of the request: no address, header or body. */
const safeCause = (error: unknown): Error => {
  if (!(error instanceof Error)) return new Error("not an error");
  return new Error(`${error.name} ${codeOf(error)}`.trim());
};

/** Codes of Node for a connection that never came to be. */
const NEVER_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

/** No answer at all: reset, timeout, no route. */
export const noAnswer = (error: unknown): FeishuError => {
  const sent = !(error instanceof Error && NEVER_SENT.has(codeOf(error)));
  return new FeishuError("feishu-unavailable", {
    retry: sent ? "server" : "busy",
    cause: safeCause(error),
  });
};
