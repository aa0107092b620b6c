import type { Problem } from "@/lib/contract/problem";
import { type AppError, toAppError } from "@/lib/errors";
import { logFailure } from "@/lib/services/log";
import { sentenceFor } from "@/lib/text/error-sentence";
import { languageOf } from "@/lib/text/languages";

const bodyOf = (error: AppError, title: string, requestId: string): Problem => ({
  type: `about:blank#${error.code}`,
  title,
  status: error.status,
  code: error.code,
  requestId,
  ...(error.fields.length > 0 && { fields: error.fields }),
  ...(Object.keys(error.params).length > 0 && { params: error.params }),
  ...(error.feishu && {
    feishu: {
      ...(error.feishu.code !== undefined && { code: error.feishu.code }),
      ...(error.feishu.logId !== undefined && { logId: error.feishu.logId }),
    },
  }),
});

/** How long to wait, where that is known. */
const retryAfter = ({ params }: AppError) =>
  params.retryAfter === undefined ? {} : { "retry-after": String(params.retryAfter) };

/** Any failure as RFC 9457 problem+json; what is not ours says no more than "internal". */
export const answerProblem = (cause: unknown, request: Request, requestId: string): Response => {
  const error = toAppError(cause);
  logFailure(error, requestId);
  const language = languageOf(request.headers);
  return new Response(JSON.stringify(bodyOf(error, sentenceFor(error.code, language), requestId)), {
    status: error.status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      "x-request-id": requestId,
      ...retryAfter(error),
    },
  });
};
