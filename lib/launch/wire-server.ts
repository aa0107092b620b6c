import { createServer, type ListenOptions, type Server, type Socket } from "node:net";
import type { PGlite } from "@electric-sql/pglite";
import { turns } from "./turns";
import { messageReader, type WireMessage } from "./wire-messages";

// Query, Sync and FunctionCall are answered with ReadyForQuery; Flush is answered, but its batch goes on.
const ENDS_BATCH = ["startup", "Q", "S", "F", "H"];
const READY = 0x5a;
const IDLE = 0x49;

type Options = { maxConnections: number; idleInTransactionMs: number };
type Line = { take(): Promise<() => void> };

/**
 * Lets many PostgreSQL clients share the one session of an embedded database. A client has its turn
 * for a whole batch of messages, and for a whole transaction: without that, one client's parameters
 * could meet another client's statement as soon as they are too long for one packet.
 * A client that leaves, or idles too long inside a transaction, is rolled back.
 */
export async function serveDatabase(db: PGlite, at: ListenOptions, options: Options) {
  const line = turns();
  const clients = new Set<Socket>();
  const server = createServer((socket) => {
    clients.add(socket);
    for (const end of ["error", "timeout"]) socket.on(end, () => socket.destroy());
    socket.on("close", () => clients.delete(socket));
    void serveClient(db, line, socket, options.idleInTransactionMs);
  });
  server.maxConnections = options.maxConnections;
  await listen(server, at);
  return {
    /** Lets nobody in, hangs up on everyone, and resolves when the last turn is over. */
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of clients) socket.destroy();
      await Promise.all([closed, line.take()]);
    },
  };
}

async function serveClient(db: PGlite, line: Line, socket: Socket, idleMs: number) {
  const read = messageReader();
  let batch: WireMessage[] = [];
  let release: (() => void) | undefined;
  try {
    for await (const chunk of socket) {
      socket.setTimeout(0);
      for (const message of read(chunk)) {
        if (message.type === "cancel" || message.type === "X") return;
        if (message.type === "encrypt") {
          socket.write("N");
          continue;
        }
        batch.push(message);
        if (!ENDS_BATCH.includes(message.type)) continue;
        release ??= await line.take();
        const idle = await run(db, batch, socket);
        batch = [];
        if (idle) {
          release();
          release = undefined;
        } else socket.setTimeout(idleMs);
      }
    }
  } catch {
    // The client went away in the middle of something; what it began is undone below.
  } finally {
    socket.destroy();
    if (release) await db.exec("ROLLBACK").finally(release);
  }
}

/** Runs one batch and tells whether the session is idle again, rather than inside a transaction. */
async function run(db: PGlite, batch: readonly WireMessage[], socket: Socket): Promise<boolean> {
  let tail = Buffer.alloc(0);
  const onRawData = (data: Uint8Array) => {
    const answer = Buffer.from(data);
    tail = Buffer.concat([tail, answer.subarray(-6)]).subarray(-6);
    if (socket.writable) socket.write(answer);
  };
  try {
    for (const { bytes } of batch) await db.execProtocolRawStream(bytes, { onRawData });
  } catch (error) {
    // SQL errors are answers; what is thrown is the engine itself, and only a new process helps.
    console.error("The embedded database broke down:", error);
    process.exit(4);
  }
  return tail[0] === READY && tail[5] === IDLE;
}

function listen(server: Server, at: ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(at, resolve);
  });
}
