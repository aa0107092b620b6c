/** Every way a request can fail, with the HTTP status it answers. The texts live in lib/text. */
export const ERRORS = {
  "bad-request": 400,
  "invalid-fields": 422,
  "signed-out": 401,
  "cross-site": 403,
  "admins-only": 403,
  "not-found": 404,
  "too-many-requests": 429,
  "key-reused": 422,
  "already-requested": 409,
  "outside-window": 422,
  "future-time": 422,
  "nothing-to-remedy": 422,
  "remedy-not-allowed": 422,
  "remedy-too-old": 422,
  "no-remedy-left": 422,
  "month-sealed": 422,
  "own-remedy": 403,
  "own-filing": 403,
  "note-required": 422,
  "illegal-transition": 409,
  "foreign-approval": 409,
  "still-unconfirmed": 409,
  "already-reminded": 409,
  "telling-off": 409,
  "not-delivered": 502,
  "bot-off": 502,
  "message-refused": 502,
  "sign-in-state": 400,
  "sign-in-denied": 403,
  "sign-in-tenant": 403,
  "sign-in-unknown": 403,
  "sign-in-scope": 502,
  "photo-unavailable": 502,
  "feishu-unavailable": 503,
  "feishu-busy": 503,
  "feishu-quota": 503,
  "feishu-scope": 502,
  "feishu-range": 502,
  "feishu-address": 502,
  "feishu-credentials": 502,
  "feishu-malformed": 502,
  "feishu-refused": 502,
  "no-connection": 503,
  "new-version": 410,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof ERRORS;

export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(ERRORS, text);

/** What Feishu said, for the "details" line only: its code and log id, never its message. */
export type FeishuFacts = {
  code?: number | undefined;
  logId?: string | undefined;
  httpStatus?: number | undefined;
  scopes?: string[] | undefined;
};

/** One bad field: its path and why, as a text key under `fields`. */
export type FieldProblem = { field: string; problem: string };

type Facts = {
  fields?: FieldProblem[] | undefined;
  feishu?: FeishuFacts | undefined;
  params?: Record<string, string | number> | undefined;
  cause?: unknown;
};

/** The only error that crosses a layer. `message` is the code: sentences belong to lib/text. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly status: number;
  readonly fields: FieldProblem[];
  readonly feishu: FeishuFacts | undefined;
  readonly params: Record<string, string | number>;

  constructor(code: ErrorCode, facts: Facts = {}) {
    super(code, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.code = code;
    this.status = ERRORS[code];
    this.fields = facts.fields ?? [];
    this.feishu = facts.feishu;
    this.params = facts.params ?? {};
  }
}

/** The given error if it is ours, else an `internal` one that keeps it as its cause. */
export const toAppError = (cause: unknown): AppError =>
  cause instanceof AppError ? cause : new AppError("internal", { cause });
