import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** Where an embedded database keeps its files and where it is reached. */
export type DatabaseAddress = {
  /** Readable by nobody else: the files, the register of owners and, where there are any, the socket. */
  folder: string;
  /** What the server listens on. */
  listen: { path: string } | { host: string; port: number };
  url: string;
};

const PORT = 5432;
/** Systems cut longer socket paths off: 104 bytes on macOS, 108 on Linux, the last one is a zero. */
const LONGEST_SOCKET_PATH = 103;

/**
 * Decides where the database of `dataDir` is reached: over a Unix socket, or over `loopbackPort`
 * where there are none. The app is given only the URL.
 */
export function databaseAddress(dataDir: string, loopbackPort: number): DatabaseAddress {
  const folder = join(resolve(dataDir), "postgres");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform === "win32") {
    const listen = { host: "127.0.0.1", port: loopbackPort };
    return { folder, listen, url: `postgres://postgres@127.0.0.1:${loopbackPort}/postgres` };
  }
  const name = `.s.PGSQL.${PORT}`;
  const fits = Buffer.byteLength(join(folder, name)) <= LONGEST_SOCKET_PATH;
  const socketFolder = fits ? folder : mkdtempSync(join(tmpdir(), "rollcall-"));
  const host = encodeURIComponent(socketFolder);
  return {
    folder,
    listen: { path: join(socketFolder, name) },
    url: `postgres://postgres@localhost:${PORT}/postgres?host=${host}`,
  };
}
