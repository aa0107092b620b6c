import "server-only";
import * as z from "zod";
import type { AppError } from "../errors";
import { type CallOptions, call, outcomeUnknown } from "./call";
import { type Card, cardContent } from "./card";
import { endpoint } from "./endpoints";
import { FeishuError } from "./failure";
import type { Tenant } from "./tenant";
import { id } from "./wire";

type Sending = {
  data: { receive_id: string; msg_type: "text" | "interactive"; content: string; uuid?: string };
  params: { receive_id_type: "open_id" | "user_id" };
};
const sendOne = endpoint("im/v1/messages", (client, sending: Sending, auth) =>
  client.im.v1.message.create(sending, auth),
);

const Sent = z.object({ message_id: id });

type CardToSend = {
  employeeId: string;
  card: Card;
  /** At most 50 characters. Within an hour Feishu sends one message for one uuid. */
  uuid: string;
};

/**
 * Sends somebody a card by the app's bot and gives its message id. Not repeated here; the same uuid
 * may be sent again for an hour. Errors: see `judgeSending`.
 * https://open.feishu.cn/document/server-docs/im-v1/message/create
 */
export const sendCard = async (
  tenant: Tenant,
  { employeeId, card, uuid }: CardToSend,
  options: CallOptions,
): Promise<{ messageId: string }> => {
  const content = cardContent(card);
  const data = { receive_id: employeeId, msg_type: "interactive", content, uuid } as const;
  const input = { data, params: { receive_id_type: "user_id" } } as const;
  const { message_id } = await call(tenant, sendOne, Sent, input, options);
  return { messageId: message_id };
};

/** Why Feishu does not deliver a message, and will not later either. */
export type SendRefusal = "out-of-reach" | "muted" | "policy" | "bot-off" | "scope" | "content";

const REFUSALS: ReadonlyMap<number, SendRefusal> = new Map<number, SendRefusal>([
  [230006, "bot-off"],
  [230013, "out-of-reach"],
  [230029, "out-of-reach"],
  [230034, "out-of-reach"],
  [230035, "policy"],
  [230053, "muted"],
  [230022, "content"],
  [230025, "content"],
  [230028, "content"],
  [230099, "content"],
]);

/** `unknown`: it may have arrived. `passing`: it did not, and may later. */
type SendVerdict =
  | { outcome: "unknown" | "passing" }
  | { outcome: "refused"; why: SendRefusal | "other" };

/** What a failed sending means. */
export const judgeSending = (error: AppError): SendVerdict => {
  if (outcomeUnknown(error) || error.code === "internal") return { outcome: "unknown" };
  const why = REFUSALS.get(error.feishu?.code ?? 0);
  if (why) return { outcome: "refused", why };
  if (error.code === "feishu-scope") return { outcome: "refused", why: "scope" };
  if (error.code === "feishu-refused") return { outcome: "refused", why: "other" };
  return { outcome: "passing" };
};

/** Nobody's open_id, for these are Feishu's own and begin with ou_. */
const TO_NOBODY: Sending = {
  data: { receive_id: "0", msg_type: "text", content: '{"text":"-"}' },
  params: { receive_id_type: "open_id" },
};
const isOfMessages = (feishuCode: number | undefined) =>
  Math.floor((feishuCode ?? 0) / 1000) === 230;

/**
 * Finds out, without reaching anybody, whether the app may send messages. Resolves when it may;
 * throws feishu-scope when a scope is missing or the bot is off, and anything else where the answer
 * does not tell.
 */
export const probeMessages = async (tenant: Tenant, options: CallOptions): Promise<void> => {
  await call(tenant, sendOne, z.unknown(), TO_NOBODY, options).catch((error: unknown) => {
    const refused = error instanceof FeishuError && error.code === "feishu-refused";
    if (!refused || !isOfMessages(error.feishu?.code)) throw error;
  });
};
