import "server-only";
import * as z from "zod";
import { parsedJson } from "./bytewise";
import { judge } from "./errors";
import { FeishuError } from "./failure";
import { type LongList, readLarge } from "./large-answer";

const textOfBytes = (bytes: Buffer): string => bytes.toString("utf8").replace(/^\uFEFF/, "");

const parsedRaw = (raw: unknown): unknown => {
  if (Buffer.isBuffer(raw)) return parsedJson(textOfBytes(raw));
  return typeof raw === "string" ? parsedJson(raw) : undefined;
};

/** One HTTP answer of Feishu, whatever its status. */
export class Exchange {
  #body: { value: unknown } | undefined;
  constructor(
    readonly status: number,
    readonly raw: unknown,
    readonly logId: string | undefined,
    /** Seconds until the gateway's limit is lifted. */
    readonly resetSeconds: number | null,
  ) {}

  get isSuccess(): boolean {
    return this.status < 300;
  }

  /** The bytes of what may be a success. */
  get successBytes(): Buffer | null {
    return this.isSuccess && Buffer.isBuffer(this.raw) ? this.raw : null;
  }

  get body(): unknown {
    this.#body ??= { value: parsedRaw(this.raw) };
    return this.#body.value;
  }
}

type HeaderOf = (name: string) => unknown;
const textOf = (value: unknown) => (typeof value === "string" && value ? value : undefined);

/** An answer from its parts; `header` looks up one header by its lower-case name. */
export const exchangeOf = (status: number, text: unknown, header: HeaderOf): Exchange => {
  const reset = Number(textOf(header("x-ogw-ratelimit-reset")));
  const logId = textOf(header("x-tt-logid")) ?? textOf(header("x-request-id"));
  return new Exchange(status, text, logId, reset >= 0 ? reset : null);
};

const Envelope = z.looseObject({
  code: z.number(),
  msg: z.string().catch(""),
  error: z
    .object({
      log_id: z.string().optional().catch(undefined),
      logid: z.string().optional().catch(undefined),
      permission_violations: z.array(z.object({ subject: z.string() })).catch([]),
    })
    .optional()
    .catch(undefined),
});
type Envelope = z.infer<typeof Envelope>;

const refusal = (
  { status, logId, resetSeconds }: Exchange,
  envelope: Envelope,
  scopes: readonly string[],
) => {
  const { code, retry } = judge(envelope.code, envelope.msg, status);
  const named = envelope.error?.permission_violations.map(({ subject }) => subject) ?? [];
  const log = logId ?? envelope.error?.log_id ?? envelope.error?.logid;
  const missing = named.length > 0 ? named : [...scopes];
  return new FeishuError(code, {
    retry,
    resetSeconds,
    feishu: {
      code: envelope.code,
      httpStatus: status,
      ...(log !== undefined && { logId: log }),
      ...(code === "feishu-scope" && { scopes: missing }),
    },
  });
};

const notAnEnvelope = ({ status, logId, resetSeconds }: Exchange) => {
  const feishu = { httpStatus: status, ...(logId !== undefined && { logId }) };
  if (status === 429)
    return new FeishuError("feishu-busy", { retry: "gateway", resetSeconds, feishu });
  const code = status >= 500 ? "feishu-unavailable" : "feishu-malformed";
  return new FeishuError(code, { retry: "server", feishu });
};

const bodyIn = (exchange: Exchange, list: LongList | undefined): unknown => {
  const { raw } = exchange;
  const large = list && Buffer.isBuffer(raw) ? readLarge(raw, list) : undefined;
  return large ?? exchange.body;
};

/**
 * The body of a success. Everything else throws: no envelope (HTML, empty, truncated), or a code
 * other than 0 at any HTTP status. `scopes` are named when Feishu does not say which one is missing;
 * of a `large` answer's long list comes what its rows were taken for.
 */
export const bodyOf = (
  exchange: Exchange,
  { scopes, large }: { scopes: readonly string[]; large?: LongList },
): Record<string, unknown> => {
  const envelope = Envelope.safeParse(bodyIn(exchange, large));
  if (!envelope.success) throw notAnEnvelope(exchange);
  const success = envelope.data.code === 0 && exchange.isSuccess;
  if (!success) throw refusal(exchange, envelope.data, scopes);
  return envelope.data;
};

/** The data in the shape of its schema; the error names the places that differ, never their values. */
export const shaped = <T>(
  schema: z.ZodType<T>,
  data: unknown,
  onMismatch?: (places: string) => void,
): T => {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issues = result.error.issues.slice(0, 5);
  const places = issues.map(({ path, code }) => `${path.join(".")} ${code}`).join(", ");
  onMismatch?.(places);
  throw new FeishuError("feishu-malformed", {
    retry: "never",
    cause: new Error(`unexpected shape: ${places}`),
  });
};
