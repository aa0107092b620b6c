import { crc32, deflateSync } from "node:zlib";
import { png } from "../http/reply";
import { type RawCall, row } from "../http/row";
import { hash } from "../state/hash";

const picture = {
  method: "GET",
  family: "picture",
  tier: "none",
  auth: "none",
  scopes: [],
  query: {},
  body: {},
  handler: ({ raw }: { readonly raw: RawCall }) => png(squareFor(raw.path)),
} as const;

/** What `photo_urls` and `avatar` lead to. No token is asked for: the vendor documents none. */
export const pictureRows = [
  row({ ...picture, path: "/photos/punch/:photo_id" }),
  row({ ...picture, path: "/avatars/:file" }),
];

const SIDE = 48;
const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG of one colour, the same for the same path. */
function squareFor(path: string): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head.set([8, 2], 8);
  const colour = [0, 8, 16].map((shift) => 96 + ((hash(path) >> shift) & 0x7f));
  const line = [0, ...Array.from({ length: SIDE }, () => colour).flat()];
  const pixels = Buffer.from(Array.from({ length: SIDE }, () => line).flat());
  const parts = [
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat([SIGNATURE, ...parts]));
}
