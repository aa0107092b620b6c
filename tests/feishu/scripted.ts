import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Seen = {
  method: string;
  url: string;
  body: string;
  headers: IncomingMessage["headers"];
};
type Answer = (response: ServerResponse, seen: Seen) => void;

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };

const token = json({ code: 0, msg: "ok", tenant_access_token: "t-scripted", expire: 7200 });

const isAddress = (address: string | AddressInfo | null): address is AddressInfo =>
  typeof address === "object" && address !== null;

/** An HTTP server for answers that a well-behaved Feishu would not give: one per path, in order, the last for ever. */
export const startScripted = async (routes: Record<string, Answer[]>) => {
  const seen: Seen[] = [];
  const script = new Map(Object.entries(routes).map(([path, answers]) => [path, [...answers]]));
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const url = request.url ?? "";
      const body = Buffer.concat(chunks).toString();
      const one = { method: request.method ?? "", url, body, headers: request.headers };
      seen.push(one);
      const path = url.split("?")[0] ?? "";
      const answers = script.get(path.replace("/open-apis/", ""));
      const next = answers && answers.length > 1 ? answers.shift() : answers?.[0];
      const fallback = path.endsWith("tenant_access_token/internal")
        ? token
        : json({ code: 99991201 }, 404);
      (next ?? fallback)(response, one);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${isAddress(address) ? address.port : 0}`,
    appId: "cli_scripted",
    appSecret: "scripted-secret-0123456789",
    seen,
    callsTo: (path: string) => seen.filter(({ url }) => url.split("?")[0] === `/open-apis/${path}`),
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
