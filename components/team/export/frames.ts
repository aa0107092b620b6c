const HEAD = 5;

export type Frame = { kind: number; body: Uint8Array<ArrayBuffer> };

const joined = (left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> => {
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
};

/** The frames of a download, whole however the network cuts them. */
export async function* framesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Frame> {
  const reader = stream.getReader();
  let held: Uint8Array<ArrayBuffer> = new Uint8Array();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      held = joined(held, value);
      while (held.length >= HEAD) {
        const view = new DataView(held.buffer, held.byteOffset, HEAD);
        const end = HEAD + view.getUint32(1);
        if (held.length < end) break;
        yield { kind: view.getUint8(0), body: held.slice(HEAD, end) };
        held = held.subarray(end);
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
