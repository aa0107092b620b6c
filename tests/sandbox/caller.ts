import type { Sandbox } from "./server";

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed JSON, or undefined when the text is none. */
  readonly json: unknown;
  readonly code: unknown;
}

/** What lies at a dotted path ("data.items.0.name"), or undefined. */
export function dig(value: unknown, path: string): unknown {
  let found = value;
  for (const step of path.split(".")) {
    if (typeof found !== "object" || found === null) return undefined;
    found = new Map(Object.entries(found)).get(step);
  }
  return found;
}

/** The list at a dotted path; empty when there is none. */
export function list(value: unknown, path: string): unknown[] {
  const found = dig(value, path);
  return Array.isArray(found) ? found : [];
}

/** A plain client for tests: no retries, no checks, nothing of the vendor's SDK. */
export function callerOf(sandbox: Sandbox) {
  let token = "";
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(sandbox.url + path, { redirect: "manual", ...init });
    const text = await response.text();
    const json = parsed(text);
    return {
      status: response.status,
      headers: response.headers,
      text,
      json,
      code: dig(json, "code"),
    };
  };
  const authorized = () => ({ authorization: `Bearer ${token}` });
  return {
    /** Signs in as the app and keeps the token for the calls that follow. */
    async signIn(): Promise<string> {
      const answer = await send("/open-apis/auth/v3/tenant_access_token/internal", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ app_id: sandbox.appId, app_secret: sandbox.appSecret }),
      });
      token = String(dig(answer.json, "tenant_access_token"));
      return token;
    },
    get: (path: string, headers: Record<string, string> = authorized()) => send(path, { headers }),
    post: (path: string, body: unknown, headers: Record<string, string> = authorized()) =>
      send(path, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      }),
    delete: (path: string) => send(path, { method: "DELETE" }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
