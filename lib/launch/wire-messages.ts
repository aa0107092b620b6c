/** One message of a PostgreSQL client; `type` is its letter, or what it asks for before it has one. */
export type WireMessage = { type: string; bytes: Uint8Array };

const LARGEST = 2 ** 30;
const BEFORE_START = new Map([
  [196_608, "startup"],
  [80_877_102, "cancel"],
  [80_877_103, "encrypt"],
  [80_877_104, "encrypt"],
]);

/**
 * A reader that takes a client's bytes as they come and gives back the messages that are complete.
 * Throws a RangeError on a length or a protocol that PostgreSQL would not accept.
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
export function messageReader(): (chunk: Buffer) => WireMessage[] {
  let pending = Buffer.alloc(0);
  let started = false;

  function next(): WireMessage | undefined {
    const letters = started ? 1 : 0;
    if (pending.length < letters + 4) return undefined;
    const length = letters + pending.readUInt32BE(letters);
    if (length < letters + 4 || length > LARGEST) throw new RangeError("not a message");
    if (pending.length < length) return undefined;
    const bytes = pending.subarray(0, length);
    const type = started ? String.fromCharCode(bytes.readUInt8(0)) : startType(bytes);
    if (type === "startup") started = true;
    pending = pending.subarray(length);
    return { type, bytes };
  }

  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    const messages: WireMessage[] = [];
    for (let message = next(); message; message = next()) messages.push(message);
    return messages;
  };
}

function startType(bytes: Buffer): string {
  const type = bytes.length >= 8 ? BEFORE_START.get(bytes.readUInt32BE(4)) : undefined;
  if (!type) throw new RangeError("not a start of the protocol");
  return type;
}
