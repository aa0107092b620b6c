import "server-only";
import { monthOf } from "@/lib/attendance/day";
import { dayAt } from "@/lib/attendance/zone";
import type { CallInfo } from "@/lib/feishu/attempt";
import { readFact, writeFact } from "@/lib/store/facts";
import type { Store } from "@/lib/store/store";
import { inBackground } from "./log";

type Watch = { store: Store; zone: string; now: () => number };

const FACT = "feishu_quota_used_up_at";
/** Another process may have been refused since. */
const LOOK_AGAIN_SECONDS = 30;
/** Sign-in is no part of the quota: that it works proves nothing. */
const COUNTED = /^(attendance|contact)\//;

/**
 * Feishu's monthly quota, judged by its own answers: used up from the first refusal until the next
 * month begins in `zone`, or until a call that began later gets through. Times in epoch seconds.
 */
export const monthlyQuota = ({ store, zone, now }: Watch) => {
  let usedUpAt = 0;
  let lookedAt = Number.NEGATIVE_INFINITY;
  const monthAt = (at: number) => monthOf(dayAt(at, zone)).from;

  const keep = (at: number) => {
    usedUpAt = at;
    lookedAt = now();
    inBackground(writeFact(store, FACT, String(at)), "remembering the quota");
  };

  return {
    async isUsedUp(): Promise<boolean> {
      if (now() - lookedAt >= LOOK_AGAIN_SECONDS) {
        lookedAt = now();
        usedUpAt = Number(await readFact(store, FACT));
      }
      return usedUpAt > 0 && monthAt(usedUpAt) === monthAt(now());
    },
    /** To be told how every call went. */
    hear({ endpoint, outcome, ms }: Pick<CallInfo, "endpoint" | "outcome" | "ms">): void {
      if (!COUNTED.test(endpoint)) return;
      if (outcome === "feishu-quota") keep(now());
      else if (outcome === "ok" && usedUpAt > 0 && now() - ms / 1000 > usedUpAt) keep(0);
    },
  };
};
