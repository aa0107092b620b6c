import { describe, expect, test } from "vitest";
import { toAppError } from "@/lib/errors";
import { type Card, cardContent } from "@/lib/feishu/card";
import { judgeSending, sendCard } from "@/lib/feishu/messages";
import { cast } from "../sandbox/cast";
import { failureOf } from "./door";
import { callsTo, stageFor } from "./stage";

const stage = stageFor();
const options = { priority: "background" } as const;
const plainly = (text: string) => ({ zh: text, en: text });

const card = (more: Partial<Card> = {}): Card => ({
  title: { zh: "补卡已通过", en: "Correction approved" },
  tone: "green",
  lines: [plainly("a reason")],
  button: { label: plainly("View"), url: "https://rollcall.example.com/me?month=2026-11" },
  ...more,
});

const uuid = () => crypto.randomUUID();
const send = (id: string = uuid(), employeeId: string = cast.manager.userId, sent = card()) =>
  sendCard(stage().door.tenant, { employeeId, card: sent, uuid: id }, options);
const fail = (code: number) =>
  stage().sandbox.faults.add({ match: "im/v1/messages$", mode: "code", code, status: 400 });

describe("a card to somebody", () => {
  test("is sent by user id as JSON text of schema 2.0, and its message id is told", async () => {
    const { messageId } = await send();
    const [message] = stage().sandbox.tenant.messages;
    expect(message).toMatchObject({ messageId, userId: cast.manager.userId });
    expect(message?.msgType).toBe("interactive");
    expect(JSON.parse(message?.content ?? "")).toMatchObject({
      schema: "2.0",
      header: { template: "green", title: { content: "补卡已通过" } },
    });
  });

  test("shows people's words as plain text only, and asks nobody to call back", () => {
    const words = plainly('<at id="all"></at> [here](https://evil.example) **now**');
    const content = cardContent(card({ title: words, lines: [words, words] }));
    const tags = [...content.matchAll(/"tag":"(\w+)"/g)].map(([, tag]) => tag);
    expect(new Set(tags)).toEqual(new Set(["plain_text", "div", "button"]));
    expect(content).not.toContain("callback");
    expect(content).not.toContain('"value"');
  });

  test("has both languages where they differ, Chinese being the one that stands for all", () => {
    expect(JSON.parse(cardContent(card()))).toMatchObject({
      config: { locales: ["zh_cn", "en_us"] },
      header: {
        title: {
          content: "补卡已通过",
          i18n_content: { zh_cn: "补卡已通过", en_us: "Correction approved" },
        },
      },
    });
    expect(cardContent(card({ title: plainly("same") }))).not.toContain("i18n_content");
  });

  test("stays below 30 KB whatever somebody wrote, and never cuts a letter in two", async () => {
    const long = { zh: "😀".repeat(5000), en: "长".repeat(5000) };
    const sent = card({ title: long, lines: Array.from({ length: 7 }, () => long) });
    await send(uuid(), cast.manager.userId, sent);
    const content = stage().sandbox.tenant.messages[0]?.content ?? "";
    expect(Buffer.byteLength(content)).toBeLessThan(30 * 1024);
    expect(() => encodeURIComponent(content)).not.toThrow();
  });

  test("sent again under its uuid within the hour is the same message", async () => {
    const id = uuid();
    expect(await send(id)).toEqual(await send(id));
    expect(stage().sandbox.tenant.messages).toHaveLength(1);
  });

  test("is not repeated by the call itself when its answer never came", async () => {
    stage().sandbox.faults.add({ match: "im/v1/messages$", mode: "reset-after" });
    const error = toAppError(await failureOf(send()));
    expect(judgeSending(error)).toEqual({ outcome: "unknown" });
    expect(callsTo(stage(), "im/v1/messages")).toHaveLength(1);
  });
});

describe("a message that does not get through", () => {
  test.each([
    [230013, "out-of-reach"],
    [230029, "out-of-reach"],
    [230034, "out-of-reach"],
    [230035, "policy"],
    [230053, "muted"],
    [230006, "bot-off"],
    [230027, "scope"],
    [99991672, "scope"],
    [230022, "content"],
    [230025, "content"],
    [230028, "content"],
    [230099, "content"],
    [230001, "other"],
  ])("with %i is refused for good: %s", async (code, why) => {
    fail(code);
    const error = toAppError(await failureOf(send()));
    expect(judgeSending(error)).toEqual({ outcome: "refused", why });
  });

  test.each([230020, 11232, 11233, 11247, 99991400, 99991401, 99991403])(
    "with %i did not arrive and may later",
    async (code) => {
      fail(code);
      const error = toAppError(await failureOf(send()));
      expect(judgeSending(error)).toEqual({ outcome: "passing" });
    },
  );

  test.each(["500", "html", "truncated", "reset-before", "reset-after"] as const)(
    "with %s may have arrived",
    async (mode) => {
      stage().sandbox.faults.add({ match: "im/v1/messages$", mode });
      const error = toAppError(await failureOf(send()));
      expect(judgeSending(error)).toEqual({ outcome: "unknown" });
    },
  );

  test("because the bot is off or somebody left is told by Feishu itself", async () => {
    const judged = async (id: string) =>
      judgeSending(toAppError(await failureOf(send(uuid(), id))));
    expect(await judged(cast.resigned.userId)).toEqual({ outcome: "refused", why: "out-of-reach" });
    stage().sandbox.tenant.settings.bot = "off";
    expect(await judged(cast.manager.userId)).toEqual({ outcome: "refused", why: "bot-off" });
  });
});
