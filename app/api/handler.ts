import type { NextRequest } from "next/server";
import type { Contract } from "@/lib/contract/contract";
import { AppError } from "@/lib/errors";
import { mayAsk } from "@/lib/services/allowance";
import { onRecordAtTheDoor, readOnRecord } from "@/lib/services/audit-at-the-door";
import { type Context, openContext } from "@/lib/services/context";
import { languageOf } from "@/lib/text/languages";
import { answerProblem } from "./problem";
import { readInput } from "./read-input";
import { refuseCrossSite } from "./same-site";
import { SESSION_COOKIE } from "./session-cookie";

type RouteParams = { params: Promise<Record<string, string | string[]>> };
type Answer<Out> = {
  status?: (out: Out) => number;
  /** The body and its media type, where it is not JSON. */
  body?: (out: Out) => Body;
};
type Body = { body: BodyInit; type: string; headers?: Record<string, string> };

const jsonOf = (out: unknown): Body => ({ body: JSON.stringify(out), type: "application/json" });

/** One route: session, parse, call, answer. Every failure becomes problem+json. */
export const handler =
  <In, Out>(
    contract: Contract<In, Out>,
    service: (ctx: Context, input: In) => Promise<Out>,
    answer: Answer<Out> = {},
  ) =>
  async (request: NextRequest, route: RouteParams): Promise<Response> => {
    const requestId = crypto.randomUUID();
    try {
      const sealed = request.cookies.get(SESSION_COOKIE)?.value;
      const idempotencyKey = request.headers.get("idempotency-key") ?? undefined;
      const ctx = await openContext(sealed, {
        requestId,
        language: languageOf(request.headers),
        ...(idempotencyKey && { idempotencyKey }),
      });
      if (!ctx) throw new AppError("signed-out");
      const out = await onRecordAtTheDoor(ctx, contract, async () => {
        refuseCrossSite(request);
        const input = await readInput(contract, request, await route.params);
        await mayAsk(ctx, contract, input);
        return readOnRecord(ctx, contract, input, () => service(ctx, input));
      });
      const { body, type, headers = {} } = answer.body?.(out) ?? jsonOf(out);
      return new Response(body, {
        status: answer.status?.(out) ?? 200,
        headers: {
          "content-type": type,
          "cache-control": "private, no-store",
          "x-content-type-options": "nosniff",
          "x-request-id": requestId,
          ...headers,
        },
      });
    } catch (error) {
      return answerProblem(error, request, requestId);
    }
  };
