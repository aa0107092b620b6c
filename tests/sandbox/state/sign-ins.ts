import { createHash, randomBytes } from "node:crypto";

interface Grant {
  readonly userId: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly challenge: string | undefined;
  readonly challengeMethod: "plain" | "S256";
  /** Epoch seconds. */
  readonly expiresAt: number;
}

interface UserToken {
  readonly userId: string;
  readonly scope: string;
  readonly expiresAt: number;
}

const CODE_SECONDS = 5 * 60;
export const USER_TOKEN_SECONDS = 7200;
export const REFRESH_SECONDS = 7 * 86_400;

/** Authorization codes (one use, five minutes), user tokens and refresh tokens (one use). */
export class SignIns {
  readonly #codes = new Map<string, Grant>();
  readonly #spent = new Set<string>();
  readonly #tokens = new Map<string, UserToken>();
  readonly #refresh = new Map<string, UserToken>();

  grant(grant: Omit<Grant, "expiresAt">, now: number): string {
    const code = randomBytes(32).toString("hex");
    this.#codes.set(code, { ...grant, expiresAt: now + CODE_SECONDS });
    return code;
  }

  code(code: string): Grant | "spent" | undefined {
    return this.#spent.has(code) ? "spent" : this.#codes.get(code);
  }

  spend(code: string): void {
    this.#spent.add(code);
  }

  /** User tokens are long, so that nobody is tempted to keep one in a cookie. */
  issue(userId: string, scope: string, now: number): string {
    const token = `eyJ${randomBytes(900).toString("base64url")}`;
    this.#tokens.set(token, { userId, scope, expiresAt: now + USER_TOKEN_SECONDS });
    return token;
  }

  issueRefresh(userId: string, scope: string, now: number): string {
    const token = `eyJ${randomBytes(900).toString("base64url")}`;
    this.#refresh.set(token, { userId, scope, expiresAt: now + REFRESH_SECONDS });
    return token;
  }

  user(token: string): UserToken | undefined {
    return this.#tokens.get(token);
  }

  takeRefresh(token: string): UserToken | "spent" | undefined {
    if (this.#spent.has(token)) return "spent";
    const found = this.#refresh.get(token);
    if (found) this.#spent.add(token);
    return found;
  }

  revokeAll(): void {
    this.#tokens.clear();
    this.#refresh.clear();
  }
}

/** Whether the verifier belongs to the challenge that the authorize step received. */
export function verifies(grant: Grant, verifier: string | undefined): boolean {
  if (grant.challenge === undefined) return true;
  if (verifier === undefined) return false;
  if (grant.challengeMethod === "plain") return verifier === grant.challenge;
  return createHash("sha256").update(verifier).digest("base64url") === grant.challenge;
}
