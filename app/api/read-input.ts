import type { Contract } from "@/lib/contract/contract";
import { AppError } from "@/lib/errors";
import { fieldProblem } from "./field-problem";

const MAX_BODY_BYTES = 256 * 1024;

/** The body as text, read no further than it may be long. */
const textOf = async ({ body }: Request): Promise<string> => {
  const decoder = new TextDecoder();
  let text = "";
  let left = MAX_BODY_BYTES;
  for await (const chunk of body ?? []) {
    left -= chunk.byteLength;
    if (left < 0) throw new AppError("bad-request");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};

const bodyOf = async (request: Request): Promise<object> => {
  if (request.method === "GET" || request.method === "DELETE") return {};
  const text = await textOf(request);
  try {
    const body: unknown = JSON.parse(text || "{}");
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  } catch (cause) {
    throw new AppError("bad-request", { cause });
  }
  throw new AppError("bad-request");
};

/** Path parameters, query and body as the contract's input; names each bad field. */
export const readInput = async <In>(
  contract: Contract<In, unknown>,
  request: Request,
  params: Record<string, string | string[]>,
): Promise<In> => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const given = { ...(await bodyOf(request)), ...query, ...params };
  const parsed = contract.input.safeParse(given, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new AppError("invalid-fields", {
    fields: parsed.error.issues.map((issue) => ({
      field: issue.path.map(String).join("."),
      problem: fieldProblem(issue),
    })),
  });
};
