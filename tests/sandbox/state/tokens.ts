import { randomBytes } from "node:crypto";

const SAME_TOKEN_SECONDS = 30 * 60;

/** Tenant tokens: the same one is handed out while 30 minutes remain; older ones stay valid. */
export class TenantTokens {
  readonly #expiry = new Map<string, number>();
  #current = "";

  /** `now` and the answered `expire` are in seconds. */
  issue(now: number, lifetime: number): { readonly token: string; readonly expire: number } {
    const left = (this.#expiry.get(this.#current) ?? 0) - now;
    if (left >= SAME_TOKEN_SECONDS) return { token: this.#current, expire: left };
    this.#current = `t-${randomBytes(20).toString("hex")}`;
    this.#expiry.set(this.#current, now + lifetime);
    return { token: this.#current, expire: lifetime };
  }

  isValid(token: string, now: number): boolean {
    return (this.#expiry.get(token) ?? 0) > now;
  }

  revokeAll(): void {
    this.#expiry.clear();
  }
}
