import { createCipheriv, createHash, randomBytes } from "node:crypto";

export interface Keys {
  /** When set, bodies are encrypted and signed. */
  readonly encryptKey?: string;
}

const sha256 = (text: string) => createHash("sha256").update(text);

/** The body as it is sent: plain JSON, or `{"encrypt": base64(iv ‖ AES-256-CBC)}`. */
export function sealed(body: object, { encryptKey }: Keys): string {
  const plain = JSON.stringify(body);
  if (encryptKey === undefined) return plain;
  const iv = randomBytes(16);
  const cipher = createCipheriv("aes-256-cbc", sha256(encryptKey).digest(), iv);
  const encrypt = Buffer.concat([iv, cipher.update(plain, "utf8"), cipher.final()]);
  return JSON.stringify({ encrypt: encrypt.toString("base64") });
}

/** The signature over the raw body, in seconds of the machine's clock; nothing without a key. */
export function signed(raw: string, { encryptKey }: Keys): Record<string, string> {
  if (encryptKey === undefined) return {};
  const timestamp = String(Math.floor(Date.now() / 1000));
  const nonce = randomBytes(8).toString("hex");
  return {
    "x-lark-request-timestamp": timestamp,
    "x-lark-request-nonce": nonce,
    "x-lark-signature": sha256(timestamp + nonce + encryptKey + raw).digest("hex"),
  };
}
