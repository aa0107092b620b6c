import { type NextRequest, NextResponse } from "next/server";
import { getRuntime } from "@/lib/services/runtime";
import { endSession } from "@/lib/services/session";
import { answerProblem } from "../../problem";
import { refuseCrossSite } from "../../same-site";
import { SESSION_COOKIE } from "../../session-cookie";

export const POST = async (request: NextRequest): Promise<Response> => {
  try {
    refuseCrossSite(request);
    const runtime = getRuntime();
    await endSession(runtime, request.cookies.get(SESSION_COOKIE)?.value);
    const response = NextResponse.redirect(new URL("/sign-in", runtime.config.appUrl), 303);
    response.cookies.delete(SESSION_COOKIE);
    return response;
  } catch (error) {
    return answerProblem(error, request, crypto.randomUUID());
  }
};
