import { readdirSync } from "node:fs";
import { join } from "node:path";
import { NextRequest } from "next/server";
import { startSession } from "@/lib/services/session";
import type { World } from "../support/world";

export const SITE = "http://127.0.0.1:3999";
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

type Params = Record<string, string>;
type Handler = (request: NextRequest, route: { params: Promise<Params> }) => Promise<Response>;
/** Next calls whatever a route file exports under a method's name. */
const isHandler = (value: unknown): value is Handler => typeof value === "function";

type Route = { method: string; path: string; handle: Handler };

const folder = join(process.cwd(), "app/api");

/** `/api/employees/{id}/days` for `employees/[id]/days/route.ts`. */
const pathOf = (file: string) =>
  `/api/${file.replaceAll("\\", "/").replace(/\/?route\.ts$/, "")}`.replace(/\[(\w+)\]/g, "{$1}");

/** Every method of every route file below app/api, as Next would serve them. */
export const loadRoutes = async (): Promise<Route[]> => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const found = files
    .filter((file) => /(^|[\\/])route\.ts$/.test(file))
    .map(async (file) => {
      const loaded: unknown = await import(/* @vite-ignore */ join(folder, file));
      const exported = new Map<string, unknown>(Object.entries(loaded ?? {}));
      return METHODS.flatMap((method) => {
        const handle = exported.get(method);
        return isHandler(handle) ? [{ method, path: pathOf(file), handle }] : [];
      });
    });
  return (await Promise.all(found)).flat();
};

const paramsIn = (pattern: string, path: string): Params | null => {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  if (wanted.length !== given.length) return null;
  const params: Params = {};
  for (const [i, part] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name) params[name] = given[i] ?? "";
    else if (part !== given[i]) return null;
  }
  return params;
};

export type Asking = {
  cookie?: string;
  body?: unknown;
  headers?: Record<string, string>;
};

/** A browser on our own site: sends its cookie and, with a write, our origin. */
export const ask = async (
  routes: readonly Route[],
  method: string,
  target: string,
  { cookie, body, headers = {} }: Asking = {},
): Promise<Response> => {
  const url = new URL(target, SITE);
  for (const route of routes) {
    const params = route.method === method ? paramsIn(route.path, url.pathname) : null;
    if (!params) continue;
    const request = new NextRequest(url, {
      method,
      headers: { ...(method !== "GET" && { origin: SITE }), ...(cookie && { cookie }), ...headers },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    return route.handle(request, { params: Promise.resolve(params) });
  }
  throw new Error(`no route for ${method} ${target}`);
};

/** The cookie of a fresh session. */
export const sessionOf = async ({ runtime }: World, userId: string): Promise<string> =>
  `rollcall_session=${await startSession(runtime, userId)}`;
