import type { ErrorCode } from "@/lib/errors";

/** Why a call did not succeed: our code, Feishu's code and log id; never its message. `at` in epoch seconds. */
export type Failure = {
  at: number;
  errorCode: ErrorCode;
  feishuCode?: number | undefined;
  logId?: string | undefined;
};

export const failureColumns = ({ errorCode, feishuCode, logId }: Failure) => ({
  errorCode,
  feishuCode: feishuCode ?? null,
  logId: logId ?? null,
});

export const NO_FAILURE = { errorCode: null, feishuCode: null, logId: null };
