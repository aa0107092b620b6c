import { createDecipheriv, createHash } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callerOf, dig } from "./caller";
import { cast } from "./cast";
import { type Sandbox, startSandbox } from "./server";

const KEY = "an-encrypt-key";
const TOKEN = "a-verification-token";
const sha256 = (text: string) => createHash("sha256").update(text);

let sandbox: Sandbox;
let call: ReturnType<typeof callerOf>;
let url = "";
let status = 200;
let received: { raw: string; headers: IncomingHttpHeaders }[] = [];

const opened = (raw: string): unknown => {
  const encrypt = dig(JSON.parse(raw), "encrypt");
  if (typeof encrypt !== "string") return JSON.parse(raw);
  const bytes = Buffer.from(encrypt, "base64");
  const decipher = createDecipheriv("aes-256-cbc", sha256(KEY).digest(), bytes.subarray(0, 16));
  return JSON.parse(
    Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString("utf8"),
  );
};

const receiver = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    const raw = Buffer.concat(parts).toString("utf8");
    const body = opened(raw);
    const challenge = dig(body, "challenge");
    if (typeof challenge === "string") {
      response.end(JSON.stringify({ challenge }));
      return;
    }
    received.push({ raw, headers: request.headers });
    response.writeHead(status).end("{}");
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = receiver.address();
  url = `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}/events`;
  const now = () => Date.parse("2026-11-21T10:00:00+08:00");
  sandbox = await startSandbox({ now, headCount: 60, ratePerSecond: 10_000 });
  call = callerOf(sandbox);
});
beforeEach(async () => {
  sandbox.reset();
  received = [];
  status = 200;
  await call.signIn();
});
afterEach(() => sandbox.events.unsubscribe());
afterAll(async () => {
  await sandbox.close();
  receiver.close();
});

const subscribe = (more: object = {}) =>
  call.post("/__sandbox/events", { url, token: TOKEN, ...more });
const bodies = () => received.map(({ raw }) => opened(raw));
const types = () => bodies().map((body) => dig(body, "header.event_type"));
const punch = () =>
  call.post("/__sandbox/punches", {
    user_id: cast.employee.userId,
    at: "2026-11-20T09:58:00+08:00",
  });
const flush = () => call.post("/__sandbox/events/flush", {});

describe("events", () => {
  test("go nowhere unless the address answers the challenge", async () => {
    expect(await subscribe({ url: `${sandbox.url}/nowhere` })).toMatchObject({ status: 400 });
    await punch();
    await flush();
    expect(received).toEqual([]);
    expect(await subscribe()).toMatchObject({ status: 200 });
  });

  test("of a punch tell the punch and what became of the day", async () => {
    await subscribe();
    await punch();
    await flush();
    expect(types().sort()).toEqual([
      "attendance.user_flow.created_v1",
      "attendance.user_task.updated_v1",
    ]);
    const task = bodies().find((body) => dig(body, "event.task_id") !== undefined);
    expect(task).toMatchObject({
      schema: "2.0",
      header: { token: TOKEN, app_id: sandbox.appId, tenant_key: sandbox.tenantKey },
      event: {
        date: 20261120,
        employee_id: cast.employee.userId,
        time_zone: "Asia/Shanghai",
        status_changes: [
          { before_status: "Lack", current_status: "Normal", index: 0, work_type: "on" },
        ],
      },
    });
  });

  test("of a correction come when it is filed, and after the lag when it is decided", async () => {
    await call.post("/__sandbox/settings", { recomputeLagSeconds: 60 });
    await subscribe({ types: ["attendance.user_task.updated_v1"] });
    const { userId } = cast.pendingOne;
    const pending = sandbox.tenant.remedies.of(userId).find((remedy) => remedy.status === 0);
    await call.post("/open-apis/attendance/v1/approval_infos/process", {
      ...{ approval_id: pending?.approvalId, approval_type: "remedy", status: 2 },
    });
    expect(types()).toEqual([]);
    await call.post("/__sandbox/now", { advanceMs: 61_000 });
    await flush();
    await call.post("/__sandbox/now", { advanceMs: -61_000 });
    expect(bodies()).toMatchObject([
      { event: { status_changes: [{ current_supplement: "CardReplacement" }] } },
    ]);
  });

  test("of people are created, updated and deleted", async () => {
    await subscribe();
    const change = async (fields: object) => {
      await call.post(`/__sandbox/people/${cast.emojiName.userId}`, fields);
      await flush();
    };
    await change({ name: "小鹿" });
    await change({ name: "小鹿" });
    await change({ resigned: true });
    await change({ resigned: false });
    expect(types()).toEqual([
      "contact.user.updated_v3",
      "contact.user.deleted_v3",
      "contact.user.created_v3",
    ]);
    expect(bodies()[0]).toMatchObject({
      event: { object: { name: "小鹿" }, old_object: { name: cast.emojiName.name } },
    });
  });

  test("with a key are encrypted and signed over the raw body", async () => {
    await subscribe({ encryptKey: KEY });
    await punch();
    await flush();
    const [{ raw, headers } = { raw: "", headers: {} }] = received;
    expect(raw).not.toContain(cast.employee.userId);
    const parts = ["timestamp", "nonce"].map((name) => headers[`x-lark-request-${name}`]).join("");
    expect(headers["x-lark-signature"]).toBe(sha256(parts + KEY + raw).digest("hex"));
    expect(dig(opened(raw), "header.token")).toBe(TOKEN);
  });

  test("that are not answered with 200 come again four times, under the same id", async () => {
    await subscribe({ types: ["attendance.user_flow.created_v1"] });
    status = 500;
    await punch();
    for (let i = 0; i < 6; i++) await flush();
    expect(new Set(bodies().map((body) => dig(body, "header.event_id"))).size).toBe(1);
    expect(sandbox.events.deliveries.map((each) => each.attempt)).toEqual([1, 2, 3, 4, 5]);
  });

  test("can come twice although they were answered", async () => {
    await subscribe({ types: ["attendance.user_flow.created_v1"] });
    await punch();
    await flush();
    await call.post("/__sandbox/events/again", {});
    expect(received).toHaveLength(2);
    expect(new Set(bodies().map((body) => dig(body, "header.event_id"))).size).toBe(1);
  });
});
