import { type NextRequest, NextResponse } from "next/server";
import { toAppError } from "@/lib/errors";
import { logBehind } from "@/lib/services/log";
import { getRuntime, type Runtime } from "@/lib/services/runtime";
import { noteRefusedSignOut, type SignOut } from "@/lib/services/sign-out";
import { answerProblem } from "../../problem";
import { refuseCrossSite } from "../../same-site";
import { SESSION_COOKIE } from "../../session-cookie";

type End = (runtime: Runtime, sealed: string | undefined, requestId: string) => Promise<void>;

/** A form of our own pages: ends what it ends and leads to the sign-in page. */
export const leaving =
  (end: End, action: SignOut) =>
  async (request: NextRequest): Promise<Response> => {
    const requestId = crypto.randomUUID();
    const runtime = getRuntime();
    const sealed = request.cookies.get(SESSION_COOKIE)?.value;
    try {
      refuseCrossSite(request);
      await end(runtime, sealed, requestId);
      const response = NextResponse.redirect(new URL("/sign-in", runtime.config.appUrl), 303);
      response.cookies.delete(SESSION_COOKIE);
      return response;
    } catch (cause) {
      const error = toAppError(cause);
      const noted = noteRefusedSignOut(runtime, sealed, { action, requestId }, error);
      await noted.catch((problem: unknown) => logBehind(problem, "audit of a refused sign-out"));
      return answerProblem(error, request, requestId);
    }
  };
