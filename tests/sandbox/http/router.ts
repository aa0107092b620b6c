import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono } from "hono";
import { coverage } from "../coverage";
import { asRefusal, checkAuth, checkLimit } from "./checks";
import { type Cut, faulty } from "./faulty";
import { newLogId, Refusal, Reply, refused, success } from "./reply";
import type { RawCall, Row, World } from "./row";

type Env = { Bindings: HttpBindings };

/** Serves the rows: limits, token, scope, fields, envelope, faults and the call log live here only. */
export function createRouter(world: World, rows: readonly Row[]): Hono<Env> {
  const app = new Hono<Env>();
  for (const row of rows) app.on(row.method, row.path, (c) => serve(world, row, c));
  for (const path of new Set(rows.map((row) => row.path))) {
    app.all(path, (c) => plainRefusal(world, c, new Refusal(99991301, "method not allowed", 405)));
  }
  app.notFound((c) => plainRefusal(world, c, unknownPath(c.req.method, c.req.path)));
  return app;
}

async function serve(world: World, row: Row, c: Context<Env>): Promise<Response> {
  const body = await readBody(c);
  const raw: RawCall = {
    world,
    path: c.req.path,
    params: c.req.param(),
    search: new URL(c.req.url).searchParams,
    body: typeof body === "string" ? {} : body,
    contentType: c.req.header("content-type") ?? "",
    bearer: /^Bearer (.+)$/i.exec(c.req.header("authorization") ?? "")?.[1] ?? "",
  };
  const logId = newLogId(world.tenant.clock.now());
  const answer = async (): Promise<Reply> => {
    try {
      checkLimit(world, row);
      checkAuth(world, row, raw.bearer);
      if (typeof body === "string") throw new Refusal(9499, body);
      const data = await row.run(raw);
      return data instanceof Reply ? data : success(data);
    } catch (error) {
      return refused(asRefusal(row.family, error), logId);
    }
  };
  const rule = world.faults.take(c.req.path, peopleIn(raw));
  const outcome = rule ? await faulty(world, rule, answer, logId) : await answer();
  record(world, c, outcome, raw.body, rule?.mode);
  return send(c, outcome, logId);
}

function peopleIn({ body, search }: RawCall): string[] {
  const listed = Array.isArray(body.user_ids) ? body.user_ids : search.getAll("user_ids");
  return [...listed, body.user_id].map(String);
}

function send(c: Context<Env>, outcome: Reply | Cut, logId: string): Response {
  const trace = { "x-tt-logid": logId, "x-request-id": logId };
  if (outcome instanceof Reply) {
    if (outcome.parts) return sendParts(c, outcome, outcome.parts, trace);
    const body = outcome.body.length === 0 ? null : outcome.body;
    return new Response(body, {
      status: outcome.status,
      headers: { ...outcome.headers, ...trace },
    });
  }
  const { incoming, outgoing } = c.env;
  const { begun } = outcome;
  if (begun && "writeHead" in outgoing) {
    const bytes = Buffer.from(begun.body);
    const headers = { ...begun.headers, ...trace, "content-length": String(bytes.length) };
    outgoing.writeHead(begun.status, headers);
    outgoing.write(bytes.subarray(0, bytes.length / 2), () => incoming.socket.destroy());
  } else incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

function sendParts(
  { env: { outgoing } }: Context<Env>,
  { status, headers }: Reply,
  parts: readonly Uint8Array[],
  trace: Readonly<Record<string, string>>,
): Response {
  if (!("cork" in outgoing)) throw new Error("an answer in parts needs HTTP/1");
  const bytes = parts.reduce((sum, part) => sum + part.length, 0);
  outgoing.writeHead(status, { ...headers, ...trace, "content-length": String(bytes) });
  outgoing.cork();
  for (const part of parts) outgoing.write(part);
  outgoing.end();
  outgoing.uncork();
  return RESPONSE_ALREADY_SENT;
}

/** The JSON object of a POST; a text says why there is none. */
async function readBody(c: Context<Env>): Promise<Record<string, unknown> | string> {
  if (c.req.method !== "POST") return {};
  const text = await c.req.text();
  try {
    const body: unknown = JSON.parse(text === "" ? "{}" : text);
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return { ...body };
    return "Bad Request: the body must be a JSON object";
  } catch {
    return "Bad Request: the body is not JSON";
  }
}

function record(
  world: World,
  c: Context<Env>,
  outcome: Reply | Cut,
  body: Readonly<Record<string, unknown>>,
  fault: string | undefined,
): void {
  const inQuery = new URL(c.req.url).searchParams.getAll("user_ids").length;
  world.calls.push({
    method: c.req.method,
    path: c.req.path,
    status: outcome instanceof Reply ? outcome.status : 0,
    code: outcome instanceof Reply ? outcome.code : -1,
    at: world.tenant.clock.now(),
    userIdsCount: Array.isArray(body.user_ids) ? body.user_ids.length : inQuery,
    ...(fault ? { fault } : {}),
  });
}

function plainRefusal(world: World, c: Context<Env>, refusal: Refusal): Response {
  const logId = newLogId(world.tenant.clock.now());
  const reply = refused(refusal, logId);
  record(world, c, reply, {}, undefined);
  return send(c, reply, logId);
}

function unknownPath(method: string, path: string): Refusal {
  const planned = coverage.find((entry) => matches(entry.path, path) && entry.method === method);
  const why = planned ? `planned: ${planned.note}` : "no row in the coverage matrix";
  const file = `tests/sandbox/routes/${path.split("/")[4] ?? "family"}.ts`;
  const row = `{ method: "${method}", path: "${path}", status: "supported" }`;
  return new Refusal(
    99991201,
    `Not simulated (${why}): write ${file} and add ${row} to tests/sandbox/coverage.ts`,
    404,
  );
}

function matches(pattern: string, path: string): boolean {
  const parts = path.split("/");
  const wanted = pattern.split("/");
  return (
    wanted.length === parts.length &&
    wanted.every((part, i) => part.startsWith(":") || part === parts[i])
  );
}
