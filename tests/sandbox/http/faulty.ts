import { deadToken, tooOften } from "./checks";
import type { FaultRule } from "./faults";
import { html, Refusal, Reply, refused } from "./reply";
import type { World } from "./row";

/** The connection is cut: instead of an answer, or half-way through its body. */
export class Cut {
  constructor(readonly begun?: Reply) {}
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What a call gets while a fault hits it; `answer` does the real work when it is called. */
export async function faulty(
  world: World,
  rule: FaultRule,
  answer: () => Promise<Reply>,
  logId: string,
): Promise<Reply | Cut> {
  const refuse = (refusal: Refusal) => refused(refusal, logId);
  switch (rule.mode) {
    case "429":
      return refuse(tooOften(50, Math.max(1, Math.ceil((rule.delayMs ?? 1000) / 1000))));
    case "429-no-headers":
      return refuse(new Refusal(99991400, "request trigger frequency limit", 429));
    case "400-99991400":
      return refuse(new Refusal(99991400, "request trigger frequency limit"));
    case "500":
      return refuse(new Refusal(rule.code ?? 2200, "internal server error", 500));
    case "reset-before":
      return new Cut();
    case "reset-after":
      await answer();
      return new Cut();
    case "reset-mid-body":
      return new Cut(await answer());
    case "applied-late":
      world.faults.postpone(answer, rule.delayMs ?? 1000);
      return new Cut();
    case "slow":
      await pause(rule.delayMs ?? 1000);
      return answer();
    case "html":
      return html("<!doctype html><title>502</title><h1>Bad Gateway</h1>");
    case "empty":
      return new Reply(200, "", {});
    case "truncated":
      return truncated(await answer());
    case "dead-token-200":
      return refuse(deadToken(200));
    case "dead-token-400":
      return refuse(deadToken(400));
    case "code":
      return refuse(
        new Refusal(
          rule.code ?? 1220600,
          rule.message ?? "injected by a fault",
          rule.status ?? 200,
        ),
      );
  }
}

function truncated(reply: Reply): Reply {
  const { body } = reply;
  const half = body.slice(0, Math.ceil(body.length / 2));
  return new Reply(reply.status, half, reply.headers, reply.code);
}
