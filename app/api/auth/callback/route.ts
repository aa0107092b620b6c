import { type NextRequest, NextResponse } from "next/server";
import { getConfig } from "@/lib/config";
import { toAppError } from "@/lib/errors";
import { logFailure } from "@/lib/services/log";
import { getRuntime } from "@/lib/services/runtime";
import { SESSION_SECONDS } from "@/lib/services/session";
import { finishSignIn } from "@/lib/services/sign-in";
import { ATTEMPT_COOKIE, SESSION_COOKIE, cookieAttributes } from "../../session-cookie";

const answerOf = ({ searchParams }: URL) => ({
  code: searchParams.get("code"),
  state: searchParams.get("state"),
  error: searchParams.get("error"),
});

const finish = async (request: NextRequest, requestId: string): Promise<NextResponse> => {
  const attempt = request.cookies.get(ATTEMPT_COOKIE)?.value;
  const answer = answerOf(request.nextUrl);
  const { sealed, returnTo } = await finishSignIn(getRuntime(), answer, attempt, requestId);
  const response = NextResponse.redirect(new URL(returnTo, getConfig().appUrl), 303);
  response.cookies.set(SESSION_COOKIE, sealed, cookieAttributes(SESSION_SECONDS));
  return response;
};

/** A person is looking at this answer, so a refusal is the sign-in page saying why. */
export const GET = async (request: NextRequest): Promise<Response> => {
  const requestId = crypto.randomUUID();
  const response = await finish(request, requestId).catch((cause: unknown) => {
    const error = toAppError(cause);
    logFailure(error, requestId);
    const page = new URL("/sign-in", getConfig().appUrl);
    page.searchParams.set("error", error.code);
    return NextResponse.redirect(page, 303);
  });
  response.cookies.delete(ATTEMPT_COOKIE);
  return response;
};
