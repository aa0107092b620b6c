interface Limit {
  readonly perSecond: number;
  readonly perMinute?: number;
}

/** Sliding windows, one per key, on the given milliseconds. */
export class Limiter {
  readonly #taken = new Map<string, number[]>();

  constructor(private readonly now: () => number) {}

  /** Takes one call, or gives the seconds after which one is free. A refused call is not counted. */
  take(key: string, limit: Limit): { readonly retryAfter: number; readonly limit: number } | null {
    const now = this.now();
    const span = limit.perMinute === undefined ? 1000 : 60_000;
    const times = (this.#taken.get(key) ?? []).filter((at) => at > now - span);
    this.#taken.set(key, times);
    const lastSecond = times.filter((at) => at > now - 1000);
    if (lastSecond.length >= limit.perSecond) return { retryAfter: 1, limit: limit.perSecond };
    if (limit.perMinute !== undefined && times.length >= limit.perMinute) {
      const oldest = times[times.length - limit.perMinute] ?? now;
      const retryAfter = Math.max(1, Math.ceil((oldest + 60_000 - now) / 1000));
      return { retryAfter, limit: limit.perMinute };
    }
    times.push(now);
    return null;
  }

  reset(): void {
    this.#taken.clear();
  }
}
