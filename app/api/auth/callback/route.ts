import { type NextRequest, NextResponse } from "next/server";
import { toAppError } from "@/lib/errors";
import { logFailure } from "@/lib/services/log";
import { getRuntime } from "@/lib/services/runtime";
import { COOKIE_SECONDS } from "@/lib/services/session";
import { finishSignIn } from "@/lib/services/sign-in";
import { pageWanted } from "@/lib/services/sign-in-attempt";
import { ATTEMPT_COOKIE, cookieAttributes, SESSION_COOKIE } from "../../session-cookie";

const answerOf = ({ searchParams }: URL) => ({
  code: searchParams.get("code"),
  state: searchParams.get("state"),
  error: searchParams.get("error"),
});

const finish = async (request: NextRequest, requestId: string): Promise<NextResponse> => {
  const attempt = request.cookies.get(ATTEMPT_COOKIE)?.value;
  const answer = answerOf(request.nextUrl);
  const runtime = getRuntime();
  const { sealed, returnTo } = await finishSignIn(runtime, answer, attempt, requestId);
  const response = NextResponse.redirect(new URL(returnTo, runtime.config.appUrl), 303);
  response.cookies.set(SESSION_COOKIE, sealed, cookieAttributes(COOKIE_SECONDS));
  return response;
};

/** A person is looking at this answer, so a refusal is the sign-in page saying why, still on the way to the same page. */
const refuse = async (request: NextRequest, cause: unknown, requestId: string) => {
  const error = toAppError(cause);
  logFailure(error, requestId);
  const runtime = getRuntime();
  const page = new URL("/sign-in", runtime.config.appUrl);
  page.searchParams.set("error", error.code);
  const wanted = await pageWanted(runtime, request.cookies.get(ATTEMPT_COOKIE)?.value);
  if (wanted !== null) page.searchParams.set("returnTo", wanted);
  return NextResponse.redirect(page, 303);
};

export const GET = async (request: NextRequest): Promise<Response> => {
  const requestId = crypto.randomUUID();
  const response = await finish(request, requestId).catch((cause: unknown) =>
    refuse(request, cause, requestId),
  );
  response.cookies.delete(ATTEMPT_COOKIE);
  return response;
};
