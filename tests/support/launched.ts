import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleLaunch } from "@/lib/launch/assemble";
import { freePort } from "@/lib/launch/database";

/** A server in the place of Next's: it tells its process and the database that it was given. */
const STUB_SERVER = `
const { createServer } = require("node:http");
createServer((request, response) => {
  response.end(JSON.stringify({ pid: process.pid, databaseUrl: process.env.DATABASE_URL }));
}).listen(Number(process.env.PORT), process.env.HOSTNAME);
`;

export type Launched = {
  child: ChildProcess;
  url: string;
  /** Everything that was printed so far. */
  output(): string;
  /** Resolves when this has been printed, or when the process ended without it. */
  prints(text: string): Promise<boolean>;
  exit: Promise<number | null>;
};

/** Compiles start-up as a build does, beside a stub of the app; returns the folder. */
export async function buildStub(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-app-"));
  await bundleLaunch(join(folder, "launch"));
  writeFileSync(join(folder, "server.js"), STUB_SERVER);
  return folder;
}

/** Runs start-up of a built folder with a complete configuration; `env` adds to it. */
export async function launch(folder: string, env: Record<string, string>): Promise<Launched> {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const configuration = {
    FEISHU_APP_ID: "cli_test",
    FEISHU_APP_SECRET: "not-a-secret",
    SESSION_SECRET: "0123456789abcdef0123456789abcdef",
    APP_URL: url,
    PORT: port,
  };
  return { ...run(folder, { ...configuration, ...env }), url };
}

/** Runs a compiled entry, start-up unless another is named, with this environment and nothing else. */
export function run(
  folder: string,
  env: Record<string, string>,
  entry: "start" | "check" = "start",
): Omit<Launched, "url"> {
  const child = spawn(process.execPath, [join(folder, `launch/${entry}.mjs`)], {
    cwd: folder,
    env: { NODE_ENV: "test", PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const collect = (chunk: unknown) => {
    printed += String(chunk);
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const exit = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, output: () => printed, prints: (text) => prints(text), exit };

  function prints(text: string): Promise<boolean> {
    return new Promise((resolve) => {
      const look = () => printed.includes(text) && resolve(true);
      child.stdout.on("data", look);
      child.stderr.on("data", look);
      child.once("close", () => resolve(printed.includes(text)));
      look();
    });
  }
}

/** The process that owns the database of a data folder. */
export function databasePid(dataDir: string): number {
  const [owner = ""] = readdirSync(join(dataDir, "postgres/owners"));
  return Number(owner.split("-")[0]);
}

export function remove(...folders: string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
