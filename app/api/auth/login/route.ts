import { type NextRequest, NextResponse } from "next/server";
import { getRuntime } from "@/lib/services/runtime";
import { ATTEMPT_SECONDS, beginSignIn } from "@/lib/services/sign-in-attempt";
import { answerProblem } from "../../problem";
import { ATTEMPT_COOKIE, cookieAttributes } from "../../session-cookie";

export const GET = async (request: NextRequest): Promise<Response> => {
  try {
    const returnTo = request.nextUrl.searchParams.get("returnTo");
    const { location, sealed } = await beginSignIn(getRuntime(), returnTo);
    const response = NextResponse.redirect(location, 303);
    response.cookies.set(ATTEMPT_COOKIE, sealed, cookieAttributes(ATTEMPT_SECONDS));
    return response;
  } catch (error) {
    return answerProblem(error, request, crypto.randomUUID());
  }
};
