import "server-only";
import { crc32, createDeflateRaw, type DeflateRaw } from "node:zlib";

export type Parts = AsyncIterable<string> | Iterable<string>;
/** Checksum and length of what went in. */
export type Tally = { crc: number; size: number };

/** Smaller files cost more time than they save here. */
const LEVEL = 4;
const PIECE = 64 * 1024;
const MOST_BYTES_A_LETTER = 3;

/** Small parts go together: every piece is a trip to another thread. */
async function* piecesOf(parts: Parts): AsyncGenerator<string> {
  let text = "";
  for await (const part of parts) {
    text += part;
    if (text.length < PIECE) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}

/** Resolves once the bytes are packed and their memory may be used again, or nobody wants them. */
const packed = (packer: DeflateRaw, bytes: Uint8Array) =>
  new Promise<void>((resolve) => {
    const done = () => {
      packer.off("close", done);
      resolve();
    };
    packer.on("close", done);
    packer.write(bytes, done);
  });

/** All pieces go through the same memory, so that a longer file does not take more of it. */
const fill = async (packer: DeflateRaw, parts: Parts, tally: Tally): Promise<void> => {
  let room = Buffer.alloc(0);
  for await (const text of piecesOf(parts)) {
    const most = text.length * MOST_BYTES_A_LETTER;
    if (room.length < most) room = Buffer.allocUnsafeSlow(most);
    const bytes = room.subarray(0, room.write(text));
    tally.crc = crc32(bytes, tally.crc);
    tally.size += bytes.length;
    await packed(packer, bytes);
    if (packer.destroyed) return;
  }
  packer.end();
};

/** Text as DEFLATE, packed while it is read; the parts end as well when nobody wants the rest. */
export const deflated = (parts: Parts, tally: Tally): AsyncIterable<Uint8Array> => {
  const packer = createDeflateRaw({ level: LEVEL, chunkSize: PIECE });
  fill(packer, parts, tally).catch((error: Error) => packer.destroy(error));
  return packer;
};
