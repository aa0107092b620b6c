import { randomBytes } from "node:crypto";
import { type Keys, sealed, signed } from "./event-seal";

export interface Subscription extends Keys {
  readonly url: string;
  /** The verification token that every event carries. */
  readonly token: string;
  /** Event types that are sent; all of them when absent. */
  readonly types?: readonly string[];
}

interface Delivery {
  readonly eventId: string;
  readonly type: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** HTTP status of the answer; 0 when none came within three seconds. */
  readonly status: number;
}

interface App {
  readonly appId: string;
  readonly tenantKey: string;
  readonly clock: { now(): number };
}

const CHALLENGE_MS = 1000;
const ANSWER_MS = 3000;
/** After the first attempt: 15 s, 5 min, 1 h, 6 h. */
const RETRY_SECONDS = [15, 300, 3600, 21_600] as const;

/** Events pushed to one address, as the vendor pushes them: at least once, in no promised order. */
export class Events {
  readonly deliveries: Delivery[] = [];
  #subscription: Subscription | undefined;
  #last: { readonly type: string; readonly envelope: object } | undefined;
  readonly #waiting = new Set<() => void>();
  readonly #running = new Set<Promise<void>>();

  constructor(private readonly app: App) {}

  /** Asks the address to answer a challenge; an error says why it was not accepted. */
  async subscribe(subscription: Subscription): Promise<void> {
    const { url, token } = subscription;
    const challenge = randomBytes(16).toString("hex");
    const body = sealed({ challenge, token, type: "url_verification" }, subscription);
    const answer = await post(url, body, {}, CHALLENGE_MS);
    if (answer?.status !== 200 || !answer.text.includes(`"${challenge}"`)) {
      throw new Error(`${url} did not answer the challenge (HTTP ${answer?.status ?? 0})`);
    }
    this.#subscription = subscription;
  }

  unsubscribe(): void {
    this.#subscription = undefined;
    this.reset();
  }

  emit(type: string, event: object): void {
    const wanted = this.#subscription?.types;
    if (!this.#subscription || (wanted && !wanted.includes(type))) return;
    const header = {
      event_id: randomBytes(16).toString("hex"),
      token: this.#subscription.token,
      create_time: String(this.app.clock.now()),
      event_type: type,
      tenant_key: this.app.tenantKey,
      app_id: this.app.appId,
    };
    this.#last = { type, envelope: { schema: "2.0", header, event } };
    this.#send(type, header.event_id, this.#last.envelope, 1);
  }

  /** Sends the last event once more, with the same id: at-least-once, as documented. */
  again(): void {
    const { header } = Object(this.#last?.envelope);
    if (this.#last) this.#send(this.#last.type, String(header?.event_id), this.#last.envelope, 1);
  }

  /** Runs the work after so many seconds, or at the next `flush`. */
  later(seconds: number, work: () => void): void {
    if (seconds === 0) {
      work();
      return;
    }
    const once = () => {
      if (!this.#waiting.delete(once)) return;
      clearTimeout(timer);
      work();
    };
    const timer = setTimeout(once, seconds * 1000);
    timer.unref();
    this.#waiting.add(once);
  }

  /** Does now what waits, one round of it, and ends when every answer is there. */
  async flush(): Promise<void> {
    await Promise.all(this.#running);
    for (const once of [...this.#waiting]) once();
    await Promise.all(this.#running);
  }

  /** Forgets what waits and what was delivered; the subscription stays. */
  reset(): void {
    this.#waiting.clear();
    this.deliveries.length = 0;
  }

  #send(type: string, eventId: string, envelope: object, attempt: number): void {
    const work = this.#deliver(type, eventId, envelope, attempt).finally(() =>
      this.#running.delete(work),
    );
    this.#running.add(work);
  }

  async #deliver(type: string, eventId: string, envelope: object, attempt: number): Promise<void> {
    const subscription = this.#subscription;
    if (!subscription) return;
    const body = sealed(envelope, subscription);
    const answer = await post(subscription.url, body, signed(body, subscription), ANSWER_MS);
    this.deliveries.push({ eventId, type, attempt, status: answer?.status ?? 0 });
    const wait = RETRY_SECONDS[attempt - 1];
    if (answer?.status === 200 || wait === undefined) return;
    this.later(wait, () => this.#send(type, eventId, envelope, attempt + 1));
  }
}

async function post(url: string, body: string, headers: Record<string, string>, ms: number) {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8", ...headers },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(ms),
    });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return undefined;
  }
}
