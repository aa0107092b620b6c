import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { cast } from "@/tests/sandbox/cast";
import { build, isBuildStale } from "./build-state";
import { startStack } from "./stack";

const DATA_DIR = ".data/demo";
const HEADS = 200;

/** One secret per clone, so that a session survives a restart of the demo. */
function sessionSecret(): string {
  const file = `${DATA_DIR}/session-secret`;
  mkdirSync(DATA_DIR, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}

async function firstFreePort(from: number): Promise<number> {
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(from, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
  return free ? from : firstFreePort(from + 1);
}

if (isBuildStale()) {
  console.log("demo: building the app, which takes a minute the first time");
  build();
}
const port = await firstFreePort(Number(process.env.PORT || 3000));
console.log("demo: starting the sandbox tenant, the database and the app");
const stack = await startStack({
  port,
  dataDir: DATA_DIR,
  sessionSecret: sessionSecret(),
  heads: HEADS,
});

const who = ({ name, enName }: { name: string; enName: string }) => `${name} (${enName})`;
console.log(`
  Rollcall 考勤台   ${stack.url}

  Sign in as        ${who(cast.manager)}, who manages a department
                    ${who(cast.employee)}, an employee with something to correct
                    ${who(cast.admin)}, the administrator
  The page of the sandbox offers everyone else. Nobody in it is real.
  Ctrl-C stops everything; the data stays in ${DATA_DIR}.
`);

let stopping = false;
async function stop(code: number) {
  if (stopping) return;
  stopping = true;
  await stack.stop();
  process.exit(code);
}
process.on("SIGINT", () => void stop(0));
process.on("SIGTERM", () => void stop(0));
await stop((await stack.ended) ?? 1);
