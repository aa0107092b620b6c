import type { FaultRule } from "@/tests/sandbox/http/faults";

const ANY = "open-apis/attendance";
const WRITES = "user_task_remedys$|approval_infos/process$";

const everywhere = (mode: FaultRule["mode"], probability: number, more: object = {}) => ({
  ...{ match: ANY, mode, probability, ...more },
});
const onWrites = (mode: FaultRule["mode"], probability: number, more: object = {}) => ({
  ...{ match: WRITES, mode, probability, ...more },
});

/** Every way in which Feishu can fail, so that far more than a fifth of all calls do; writes in more ways still. */
export const WEATHER: readonly FaultRule[] = [
  onWrites("reset-after", 0.06),
  onWrites("reset-mid-body", 0.03),
  onWrites("truncated", 0.03),
  // Sooner than the second look may begin: a minute later, less what clocks differ while they are moved.
  ...[1, 12, 29, 45, 55].map((seconds) =>
    onWrites("applied-late", 0.02, { delayMs: seconds * 1000 }),
  ),
  onWrites("code", 0.03, { code: 1220600, message: "no row affected" }),
  everywhere("429", 0.035),
  everywhere("429-no-headers", 0.02),
  everywhere("400-99991400", 0.025),
  everywhere("500", 0.06),
  everywhere("reset-before", 0.05),
  everywhere("reset-after", 0.02),
  everywhere("reset-mid-body", 0.02),
  everywhere("slow", 0.01, { delayMs: 40 }),
  everywhere("html", 0.02),
  everywhere("empty", 0.02),
  everywhere("truncated", 0.02),
  everywhere("dead-token-200", 0.015),
  everywhere("dead-token-400", 0.015),
  everywhere("code", 0.01, { code: 1226000, status: 500 }),
];
