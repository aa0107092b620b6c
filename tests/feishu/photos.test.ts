import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { fetchPhoto } from "@/lib/feishu/photos";
import { failureOf } from "./door";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const serve = async (answer: RequestListener) => {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  closing.push(
    () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  );
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${(address satisfies AddressInfo).port}`;
};

const png: RequestListener = (_, response) =>
  response.setHeader("content-type", "image/png").end(Buffer.from([0x89, 0x50]));
const unavailable = async (baseUrl: string, address: string) => {
  const error = await failureOf(fetchPhoto({ baseUrl, timeoutMs: 2_000 }, address));
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: "photo-unavailable" });
  return error;
};

describe("a punch photo", () => {
  it("comes from Feishu's own host as the image it is", async () => {
    const url = await serve(png);
    const photo = await fetchPhoto({ baseUrl: url, timeoutMs: 2_000 }, `${url}/photo/1`);
    expect(photo).toEqual({ type: "image/png", bytes: new Uint8Array([0x89, 0x50]) });
  });

  it.each([
    "https://127.0.0.1:8443/photo",
    "https://10.0.0.7/photo",
    "https://[::1]/photo",
    "https://[::ffff:10.0.0.7]/photo",
    "https://169.254.169.254/latest/meta-data",
    "https://localhost:8443/photo",
  ])("is never fetched from inside our network: %s", async (address) => {
    const error = await unavailable("https://open.feishu.cn", address);
    expect(JSON.stringify(error)).not.toContain(address);
  });

  it.each([
    "http://example.com/photo",
    "file:///etc/passwd",
    "data:image/png;base64,AA",
    "",
    "photo",
  ])("is never fetched without https: %j", async (address) => {
    await unavailable("https://open.feishu.cn", address);
  });

  it("does not follow Feishu's host to another one", async () => {
    let reached = 0;
    const inside = await serve((request, response) => {
      reached += 1;
      png(request, response);
    });
    const url = await serve((_, response) => response.writeHead(302, { location: inside }).end());
    await unavailable(url, `${url}/photo`);
    expect(reached).toBe(0);
  });

  it.each([
    ["a page", "text/html"],
    ["a drawing that may hold scripts", "image/svg+xml"],
    ["something without a type", ""],
  ])("is not %s", async (_, type) => {
    const url = await serve((_, response) => response.setHeader("content-type", type).end("<x/>"));
    await unavailable(url, `${url}/photo`);
  });

  it("is given up beyond ten million bytes", async () => {
    const url = await serve((_, response) =>
      response.setHeader("content-type", "image/png").end(Buffer.alloc(10_000_001)),
    );
    await unavailable(url, `${url}/photo`);
  });

  it("is given up when it does not come in time", async () => {
    const url = await serve(() => undefined);
    const error = await failureOf(fetchPhoto({ baseUrl: url, timeoutMs: 50 }, `${url}/photo`));
    expect(error).toMatchObject({ code: "photo-unavailable" });
  });
});
