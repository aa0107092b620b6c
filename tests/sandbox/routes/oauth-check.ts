import type { World } from "../http/row";

interface SignInRequest {
  readonly redirectUri: string;
  readonly state: string | null;
  readonly scope: string;
  readonly challenge: string | undefined;
  readonly challengeMethod: "plain" | "S256";
}

export interface SignInProblem {
  readonly code: number;
  readonly message: string;
}

/** Reads the authorize parameters; a problem is shown on a page and never sent to the redirect URI. */
export function readSignIn(world: World, search: URLSearchParams): SignInRequest | SignInProblem {
  const redirectUri = search.get("redirect_uri") ?? "";
  if (search.get("client_id") !== world.tenant.appId) {
    return { code: 20048, message: "client_id: no such app 应用不存在" };
  }
  if (!isListed(world, redirectUri)) {
    return { code: 20029, message: "redirect_uri is not on the list 重定向 URL 有误" };
  }
  if (search.get("response_type") !== "code") {
    return { code: 20001, message: "response_type must be code" };
  }
  const scope = search.get("scope") ?? "";
  const missing = scope
    .split(" ")
    .filter((each) => each !== "" && each !== "offline_access" && each !== "auth:user.id:read")
    .filter((each) => !world.tenant.scopes.has(each));
  if (missing.length > 0)
    return { code: 20027, message: `scope not enabled: ${missing.join(" ")}` };
  const challengeMethod = search.get("code_challenge_method") ?? "plain";
  if (challengeMethod !== "plain" && challengeMethod !== "S256") {
    return { code: 20001, message: "code_challenge_method must be plain or S256" };
  }
  const challenge = search.get("code_challenge") ?? undefined;
  return { redirectUri, state: search.get("state"), scope, challenge, challengeMethod };
}

/** On the list; without a list any callback on this machine is taken. */
function isListed(world: World, uri: string): boolean {
  if (world.redirectUris) return world.redirectUris.includes(uri);
  try {
    return ["127.0.0.1", "localhost", "[::1]"].includes(new URL(uri).hostname);
  } catch {
    return false;
  }
}

/** The callback address with these parameters and the state that came in. */
export function callback(request: SignInRequest, params: Readonly<Record<string, string>>): string {
  const url = new URL(request.redirectUri);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  if (request.state !== null) url.searchParams.set("state", request.state);
  return url.href;
}
