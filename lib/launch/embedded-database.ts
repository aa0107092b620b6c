import { chmodSync, rmSync } from "node:fs";
import { connect, type ListenOptions } from "node:net";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { ownFolder } from "./folder-owner";
import { serveDatabase } from "./wire-server";

// A process of its own, the only one that opens the files: node embedded-database <folder> <path | port>
const [folder = "", where = ""] = process.argv.slice(2);
const LEAVING_OWNER_MS = 3000;

const ownership = await ownFolder(folder, LEAVING_OWNER_MS);
if (!ownership.owned) refuse(`process ${ownership.by}`);
const byPath = where.includes("/");
// The register knows the processes of this container only; a socket that answers speaks for the others.
if (byPath && (await answers(where))) refuse("another machine or container");

chmodSync(folder, 0o700);
if (byPath) rmSync(where, { force: true });
const db = await PGlite.create(join(folder, "data"));
const at: ListenOptions = byPath ? { path: where } : { host: "127.0.0.1", port: Number(where) };
const server = await serveDatabase(db, at, { maxConnections: 64, idleInTransactionMs: 30_000 });

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await server.close();
  await db.close();
  if (ownership.owned) ownership.release();
  process.exit(0);
}

function refuse(owner: string): never {
  console.error(`The data folder ${folder} is in use by ${owner}.`);
  if (ownership.owned) ownership.release();
  process.exit(3);
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

process.on("SIGTERM", () => void stop());
// Ctrl-C reaches every process of a terminal: whoever started this one says when the app is done with it.
process.on("SIGINT", () => {
  if (!process.connected) void stop();
});
process.on("disconnect", () => void stop());
process.send?.("ready");
