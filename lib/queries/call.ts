import type { Contract, Path } from "../contract/contract";
import { AppError, isErrorCode } from "../errors";

const REQUEST_TIMEOUT_MS = 60_000;
const JSON_BODY = { "content-type": "application/json" } as const;

/** A contract brings its schemas along and these zod: too much to come with a page before it is called. */
export type Load<In, Out, At extends Path = Path> = () => Promise<Contract<In, Out, At>>;

const addressOf = (path: Path, input: object, asQuery: boolean) => {
  const rest = new URLSearchParams();
  let address: string = path;
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined || value === null) continue;
    const slot = `{${name}}`;
    if (address.includes(slot)) address = address.replace(slot, encodeURIComponent(String(value)));
    else rest.set(name, String(value));
  }
  return asQuery && rest.size > 0 ? `${address}?${rest}` : address;
};

const unreached = (cause: unknown): never => {
  throw new AppError("no-connection", { cause });
};

/** What the page was made of is gone from the server, which answers all the same. */
const outdated = (cause: unknown): never => {
  throw new AppError("new-version", { cause });
};

const failureOf = async (response: Response): Promise<AppError> => {
  const [{ problem }, body] = await Promise.all([
    import("../contract/problem").catch(outdated),
    response.json().catch(() => null),
  ]);
  const parsed = problem.safeParse(body);
  if (!parsed.success || !isErrorCode(parsed.data.code)) return new AppError("internal");
  const { code, fields, params, feishu } = parsed.data;
  return new AppError(code, { fields, params, feishu });
};

const reach = async (address: string, { signal, ...init }: RequestInit): Promise<Response> => {
  const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
  const response = await fetch(address, {
    ...init,
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    headers: { accept: "application/json", ...init.headers },
  }).catch(unreached);
  if (!response.ok) throw await failureOf(response);
  return response;
};

const checked = <Out>({ output }: Pick<Contract<never, Out>, "output">, body: unknown): Out => {
  const parsed = output.safeParse(body);
  if (!parsed.success) throw new AppError("internal", { cause: parsed.error });
  return parsed.data;
};

/** A page asks for several things as it wakes: what each takes a phone must not add up to one long task. */
const inTaskOfItsOwn = <T>(act: () => Promise<T>): Promise<T> =>
  new Promise((go) => setTimeout(go)).then(act);

/** Asks our own HTTP surface while the contract is still on its way; throws the AppError that the server answered. */
export const read = async <In extends object, Out>(
  path: Path,
  load: Load<In, Out>,
  input: In,
  signal: AbortSignal,
): Promise<Out> => {
  const asked = inTaskOfItsOwn(() => reach(addressOf(path, input, true), { signal }));
  const [contract, body] = await Promise.all([
    inTaskOfItsOwn(load).catch((cause: unknown) => asked.then(() => outdated(cause))),
    asked.then((response) => response.json().catch(unreached)),
  ]);
  return inTaskOfItsOwn(async () => checked(contract, body));
};

/** A write: nothing is sent before its answer can be understood. Throws as `read`. */
export const send = async <In extends object, Out>(
  load: Load<In, Out>,
  input: In,
  idempotencyKey?: string,
): Promise<Out> => {
  const contract = await load().catch((cause: unknown) =>
    reach("/api/health", {}).then(() => outdated(cause)),
  );
  const bodyless = contract.method === "DELETE";
  const response = await reach(addressOf(contract.path, input, bodyless), {
    method: contract.method,
    headers: {
      ...(!bodyless && JSON_BODY),
      ...(idempotencyKey && { "idempotency-key": idempotencyKey }),
    },
    ...(!bodyless && { body: JSON.stringify(input) }),
  });
  return checked(contract, await response.json().catch(unreached));
};

/** A write that outlives its page, 64 kB at most; nobody hears the answer, so it must bear a key. */
export const leave = (path: Path, input: object, idempotencyKey: string): void => {
  const headers = { ...JSON_BODY, "idempotency-key": idempotencyKey };
  const body = JSON.stringify(input);
  fetch(path, { method: "POST", keepalive: true, headers, body }).catch(() => undefined);
};

/** The file at an address, however long it takes to come; throws as `read`. */
export const openFile = async (address: string, signal: AbortSignal): Promise<Response> => {
  const response = await fetch(address, { signal }).catch(unreached);
  if (!response.ok) throw await failureOf(response);
  return response;
};
