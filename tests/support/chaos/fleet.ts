import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { type Order, type Reply, reply } from "./orders";

/** `died`: the process was killed before it had answered. */
export type Outcome = Reply | "died";
type Waiting = Map<number, (outcome: Outcome) => void>;
type Member = { child: ChildProcess; waiting: Waiting; gone: Promise<void> };

export type Fleet = {
  readonly size: number;
  /** How many processes have been killed. */
  readonly kills: () => number;
  tell(member: number, order: Order): Promise<Outcome>;
  tellAll(order: Order): Promise<void>;
  /** Starts those that have died again; each gets the order first. */
  revive(clock: () => Order): Promise<void>;
  stop(): Promise<void>;
};

let serial = 0;

/** What packages in the other module format expect to be there. */
const OLD_FORMAT = [
  'import { createRequire as requireFrom } from "node:module";',
  'import { dirname as folderOf } from "node:path";',
  'import { fileURLToPath as pathOf } from "node:url";',
  "const require = requireFrom(import.meta.url);",
  "const __filename = pathOf(import.meta.url);",
  "const __dirname = folderOf(__filename);",
].join("");

/** The worker and all its packages as one file: it starts in a fraction of the time. */
async function compile(): Promise<string> {
  const outfile = join(process.cwd(), `node_modules/.cache/rollcall/chaos-${randomUUID()}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, "worker.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    conditions: ["react-server"],
    external: ["pg-native"],
    banner: { js: OLD_FORMAT },
    tsconfig: join(process.cwd(), "tsconfig.json"),
    logLevel: "warning",
  });
  return outfile;
}

async function start(file: string, env: Record<string, string>): Promise<Member> {
  const child = fork(file, [], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, ...env },
  });
  const waiting: Waiting = new Map();
  const gone = new Promise<void>((resolve) => {
    child.once("exit", () => {
      for (const tell of waiting.values()) tell("died");
      waiting.clear();
      resolve();
    });
  });
  await new Promise<void>((ready, failed) => {
    child.once("message", () => ready());
    child.once("exit", (code) => failed(new Error(`a worker ended with ${code}`)));
  });
  child.on("message", (message) => {
    const told = reply.parse(message);
    waiting.get(told.id)?.(told);
    waiting.delete(told.id);
  });
  return { child, waiting, gone };
}

const isAlive = ({ child }: Member) => child.exitCode === null && child.signalCode === null;

function ask(member: Member, order: Order): Promise<Outcome> {
  return new Promise((resolve) => {
    if (!isAlive(member) || !member.child.connected) return resolve("died");
    serial += 1;
    member.waiting.set(serial, resolve);
    member.child.send({ id: serial, order }, (error) => error && resolve("died"));
  });
}

/** Starts so many server processes of the same company. `env` is their configuration. */
export async function startFleet(size: number, env: () => Record<string, string>): Promise<Fleet> {
  const file = await compile();
  const members = await Promise.all(Array.from({ length: size }, () => start(file, env())));
  let kills = 0;
  const tell = async (index: number, order: Order) => {
    const member = members[index % size];
    return member ? ask(member, order) : "died";
  };
  return {
    size,
    kills: () => kills,
    tell,
    tellAll: async (order) => {
      await Promise.all(members.map((member) => ask(member, order)));
    },
    revive: async (clock) => {
      const again = async (member: Member, index: number) => {
        if (isAlive(member) && member.child.connected) return;
        await member.gone;
        kills += 1;
        members[index] = await start(file, env());
        await tell(index, clock());
      };
      await Promise.all(members.map(again));
    },
    stop: async () => {
      for (const { child } of members) child.kill("SIGKILL");
      await Promise.all(members.map(({ gone }) => gone));
      rmSync(file, { force: true });
    },
  };
}
