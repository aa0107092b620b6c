import { randomBytes } from "node:crypto";
import { FieldProblem, oneOf, optionalText, text } from "../http/fields";
import { Refusal } from "../http/reply";
import { row } from "../http/row";
import type { Message, Tenant } from "../state/tenant";
import { checkCard } from "./cards";
import { checkIdTypes } from "./contact-common";

const HOUR_MS = 3_600_000;

const receiveIdType = oneOf(["open_id", "user_id", "union_id", "email", "chat_id"]);

export const messageRows = [
  row({
    method: "POST",
    path: "/open-apis/im/v1/messages",
    family: "im",
    tier: "message",
    auth: "tenant",
    scopes: ["im:message", "im:message:send_as_bot"],
    query: { receive_id_type: receiveIdType },
    body: { receive_id: text, msg_type: text, content: text, uuid: optionalText },
    handler: ({ world, tenant, query, body }) => {
      const type = query.receive_id_type;
      if (tenant.settings.bot === "off") throw new Refusal(230006, "Bot ability is not activated.");
      if (type === "user_id") checkIdTypes(tenant, { user_id_type: "user_id" });
      const content = checkedContent(body.msg_type, body.content);
      if (body.msg_type === "interactive") checkCard(content);
      if (body.uuid !== undefined && body.uuid.length > 50) {
        throw new FieldProblem("value", "uuid", "uuid is longer than 50");
      }
      const userId = recipient(tenant, type, body.receive_id);
      const now = tenant.clock.now();
      const same = tenant.messages.find(
        ({ uuid, createdAt }) =>
          uuid !== undefined && uuid === body.uuid && now - createdAt < HOUR_MS,
      );
      if (same) return messageAnswer(tenant, same);
      if (world.limiter.take(`message to ${body.receive_id}`, { perSecond: 5 })) {
        throw new Refusal(230020, "This operation triggers the frequency limit.");
      }
      const message: Message = {
        messageId: `om_${randomBytes(16).toString("hex")}`,
        receiveIdType: type,
        receiveId: body.receive_id,
        userId,
        msgType: body.msg_type,
        content: body.content,
        uuid: body.uuid,
        createdAt: now,
      };
      tenant.messages.push(message);
      return messageAnswer(tenant, message);
    },
  }),
];

function checkedContent(kind: string, content: string): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    throw new FieldProblem("value", "content", "content is not a string in json format");
  }
  if (typeof parsed !== "object" || parsed === null) {
    throw new FieldProblem("value", "content", "content is not a JSON object");
  }
  const most = kind === "text" ? 150 * 1024 : 30 * 1024;
  if (Buffer.byteLength(content) > most) {
    throw new Refusal(230025, "The length of the message content reaches its limit.");
  }
  return parsed;
}

/** The user_id of a person who can be reached; undefined for a chat. */
function recipient(tenant: Tenant, type: string, id: string): string | undefined {
  if (type === "chat_id") return undefined;
  const { directory } = tenant;
  const person =
    type === "user_id" || type === "open_id" || type === "union_id"
      ? directory.person(id, type)
      : directory.person(id.replace(/@example\.com$/, ""));
  if (!person) throw new Refusal(230034, `The receive_id is invalid for ${type}.`);
  if (person.lastDay !== undefined)
    throw new Refusal(230013, "Bot has NO availability to this user.");
  return person.userId;
}

function messageAnswer(tenant: Tenant, message: Message) {
  const at = String(message.createdAt);
  return {
    message_id: message.messageId,
    msg_type: message.msgType,
    create_time: at,
    update_time: at,
    deleted: false,
    updated: false,
    chat_id: message.userId === undefined ? message.receiveId : `oc_${message.messageId.slice(3)}`,
    sender: {
      id: tenant.appId,
      id_type: "app_id",
      sender_type: "app",
      tenant_key: tenant.tenantKey,
    },
    body: { content: message.content },
  };
}
