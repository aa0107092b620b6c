import "server-only";
import { type ExportProgress, FRAMES } from "@/lib/contract/exports";
import { toAppError } from "@/lib/errors";

type Make = (
  tell: (progress: ExportProgress) => void,
  signal: AbortSignal,
) => AsyncGenerator<Uint8Array>;

const HEAD = 5;

const frame = (kind: number, body: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(HEAD + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, kind);
  view.setUint32(1, body.length);
  bytes.set(body, HEAD);
  return bytes;
};

const textFrame = (kind: number, value: unknown) =>
  frame(kind, new TextEncoder().encode(JSON.stringify(value)));

/** The file as it is. Breaks off, rather than end like a whole one, when it cannot be finished. */
export const plainStream = (make: Make): ReadableStream<Uint8Array> => {
  const stop = new AbortController();
  const bytes = make(() => undefined, stop.signal);
  return new ReadableStream({
    pull: async (controller) => {
      const next = await bytes.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      stop.abort();
      await bytes.return(undefined);
    },
  });
};

/**
 * The file in frames: a byte of kind, four of length (big-endian), the body. Progress comes between
 * the bytes, also while there are none yet; only a whole file has its end, a broken one says why.
 */
export const framedStream = (make: Make): ReadableStream<Uint8Array> => {
  const stop = new AbortController();
  let bytes: AsyncGenerator<Uint8Array> | undefined;
  return new ReadableStream({
    start: (controller) => {
      const tell = (progress: ExportProgress) => {
        if (!stop.signal.aborted) controller.enqueue(textFrame(FRAMES.progress, progress));
      };
      bytes = make(tell, stop.signal);
    },
    pull: async (controller) => {
      const end = (last: Uint8Array) => {
        if (stop.signal.aborted) return;
        controller.enqueue(last);
        controller.close();
      };
      try {
        const next = await bytes?.next();
        if (!next || next.done) end(frame(FRAMES.end, new Uint8Array()));
        else controller.enqueue(frame(FRAMES.bytes, next.value));
      } catch (cause) {
        end(textFrame(FRAMES.failed, { code: toAppError(cause).code }));
      }
    },
    cancel: async () => {
      stop.abort();
      await bytes?.return(undefined);
    },
  });
};
