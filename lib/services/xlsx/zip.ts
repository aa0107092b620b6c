import "server-only";
import { deflated, type Parts, type Tally } from "./deflate";

/** A file of the archive, made while it is written. */
export type ZipEntry = { name: string; parts: Parts };
type Written = Tally & { name: string; packed: number; offset: number };

/** Sizes follow the data, names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
const VERSION = 20;
/** 1 January 1980: the same rows make the same bytes. */
const DATE = 0x0021;
const LARGEST = 0xffff_ffff;

const fields = (widths: readonly (readonly [number, 2 | 4])[]): Buffer => {
  const bytes = Buffer.alloc(widths.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of widths) at = bytes.writeUIntLE(value, at, width);
  return bytes;
};

const localHeader = (name: Buffer) =>
  Buffer.concat([
    fields([
      ...([
        [0x04034b50, 4],
        [VERSION, 2],
        [FLAGS, 2],
        [DEFLATE, 2],
        [0, 2],
        [DATE, 2],
      ] as const),
      ...([
        [0, 4],
        [0, 4],
        [0, 4],
        [name.length, 2],
        [0, 2],
      ] as const),
    ]),
    name,
  ]);

const descriptor = ({ crc, size, packed }: Written) =>
  fields([
    [0x08074b50, 4],
    [crc, 4],
    [packed, 4],
    [size, 4],
  ]);

const centralHeader = ({ name, crc, size, packed, offset }: Written) => {
  const path = Buffer.from(name);
  return Buffer.concat([
    fields([
      ...([
        [0x02014b50, 4],
        [VERSION, 2],
        [VERSION, 2],
        [FLAGS, 2],
        [DEFLATE, 2],
      ] as const),
      ...([
        [0, 2],
        [DATE, 2],
        [crc, 4],
        [packed, 4],
        [size, 4],
        [path.length, 2],
      ] as const),
      ...([
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [offset, 4],
      ] as const),
    ]),
    path,
  ]);
};

const ending = (entries: number, size: number, offset: number) =>
  fields([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries, 2],
    [entries, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  ]);

const mustFit = (size: number) => {
  if (size > LARGEST) throw new RangeError("too large for an archive without ZIP64");
};

/**
 * A ZIP archive, packed while it is read: of the entries no more is in memory than a few pieces.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export async function* zipOf(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let at = 0;
  for await (const { name, parts } of entries) {
    const entry: Written = { name, crc: 0, size: 0, packed: 0, offset: at };
    const head = localHeader(Buffer.from(name));
    yield head;
    for await (const chunk of deflated(parts, entry)) {
      entry.packed += chunk.length;
      yield chunk;
    }
    const tail = descriptor(entry);
    yield tail;
    at += head.length + entry.packed + tail.length;
    mustFit(Math.max(at, entry.size));
    written.push(entry);
  }
  const central = Buffer.concat(written.map(centralHeader));
  mustFit(at + central.length);
  yield Buffer.concat([central, ending(written.length, central.length, at)]);
}
