import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

export type Cluster = { url: string; stop(): void };

const DEBIAN = "/usr/lib/postgresql";
const asRoot = process.getuid?.() === 0;

/** The folder that holds `initdb` and `pg_ctl`, from PATH or where Debian puts them. */
function postgresBinaries(): string | undefined {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    ...versions.map((version) => join(DEBIAN, version, "bin")),
  ];
  return folders.find((folder) => folder && existsSync(join(folder, "initdb")));
}

/** A throw-away PostgreSQL on a Unix socket in a folder of its own, or undefined where none is installed. */
export function startPostgres(): Cluster | undefined {
  const binaries = postgresBinaries();
  if (!binaries) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "rollcall-pg-"));
  if (asRoot) chownSync(folder, ...idsOfPostgres());
  const data = join(folder, "data");
  run(join(binaries, "initdb"), ["-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8"]);
  const settings = `-k ${folder} -c listen_addresses= -c fsync=off -c max_connections=200`;
  const control = join(binaries, "pg_ctl");
  run(control, ["-D", data, "-l", join(folder, "log"), "-o", settings, "-w", "start"]);
  return {
    url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop() {
      run(control, ["-D", data, "-m", "immediate", "-w", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root, so root becomes the user that its package made. */
function run(program: string, args: string[]): void {
  const [command = program, ...rest] = asRoot
    ? ["runuser", "-u", "postgres", "--", program, ...args]
    : [program, ...args];
  const env = { ...process.env, LC_ALL: "C" };
  const { status, stderr } = spawnSync(command, rest, {
    cwd: tmpdir(),
    env,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
}

function idsOfPostgres(): [number, number] {
  const id = (flag: string) =>
    Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout.trim());
  return [id("-u"), id("-g")];
}
