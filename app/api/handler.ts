import type { NextRequest } from "next/server";
import type { Contract } from "@/lib/contract/contract";
import { AppError } from "@/lib/errors";
import { type Context, openContext } from "@/lib/services/context";
import { answerProblem } from "./problem";
import { readInput } from "./read-input";
import { refuseCrossSite } from "./same-site";
import { SESSION_COOKIE } from "./session-cookie";

type RouteParams = { params: Promise<Record<string, string | string[]>> };
type Answer<Out> = { status?: (out: Out) => number };

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
      refuseCrossSite(request);
      const sealed = request.cookies.get(SESSION_COOKIE)?.value;
      const idempotencyKey = request.headers.get("idempotency-key") ?? undefined;
      const ctx = await openContext(sealed, {
        requestId,
        ...(idempotencyKey && { idempotencyKey }),
      });
      if (!ctx) throw new AppError("signed-out");
      const out = await service(ctx, await readInput(contract, request, await route.params));
      return Response.json(out, {
        status: answer.status?.(out) ?? 200,
        headers: { "cache-control": "private, no-store", "x-request-id": requestId },
      });
    } catch (error) {
      return answerProblem(error, request, requestId);
    }
  };
