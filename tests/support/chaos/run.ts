import pg from "pg";
import { cast } from "@/tests/sandbox/cast";
import { chance } from "@/tests/sandbox/state/hash";
import { Clients } from "./clients";
import { type Company, openCompany } from "./company";
import { WEATHER } from "./faults";
import { type Fleet, startFleet } from "./fleet";
import { judge, type Verdict } from "./verdict";

type Options = {
  databaseUrl: string;
  processes: number;
  corrections: number;
  /** How many people wait for an answer at the same time. */
  atOnce: number;
  seed: number;
};

const KILL_ODDS = 0.35;
/** A round of many clients has some thousand steps. */
const STEPS_PER_CLIENT = 12;
const ROUNDS_AFTER_THE_STORM = 40;

export type Dice = { draw(): number; between(from: number, to: number): number };

/** The same numbers for the same seed. */
function diceOf(seed: number): Dice {
  let n = 0;
  const draw = () => {
    n += 1;
    return chance("chaos", seed, n);
  };
  return { draw, between: (from, to) => from + Math.floor(draw() * (to - from + 1)) };
}

const environment = ({ sandbox, now }: Company, databaseUrl: string) => ({
  FEISHU_APP_ID: sandbox.appId,
  FEISHU_APP_SECRET: sandbox.appSecret,
  FEISHU_BASE_URL: sandbox.url,
  FEISHU_ACCOUNTS_URL: sandbox.url,
  APP_URL: "http://127.0.0.1:3999",
  SESSION_SECRET: "a-secret-for-tests-only-32-characters-long",
  ADMIN_USER_IDS: cast.admin.userId,
  DATABASE_URL: databaseUrl,
  TELL_PEOPLE: "0",
  NO_PROXY: "127.0.0.1,localhost",
  CHAOS_NOW: String(now()),
});

type Storm = Options & { company: Company; fleet: Fleet; dice: Dice; db: pg.Client };

/** Time passes for Feishu, for every process and for the leases, which the database's own clock ends. */
async function pass({ company, fleet, db }: Storm, seconds: number): Promise<void> {
  await company.advance(seconds);
  await fleet.tellAll({ kind: "clock", now: company.now() });
  await db.query("update leases set until = until - make_interval(secs => $1)", [seconds]);
}

/** Nobody is at work while much time passes: no call may seem to have lasted longer than it may. */
async function round(storm: Storm, clients: Clients, stormy: boolean): Promise<void> {
  const { fleet, dice, atOnce, company } = storm;
  for (let member = 0; stormy && member < fleet.size; member += 1)
    if (dice.draw() < KILL_ODDS) {
      const step = dice.between(1, atOnce * STEPS_PER_CLIENT);
      await fleet.tell(member, { kind: "die", step });
    }
  const settling = fleet.tellAll({ kind: "settle" });
  const asking = clients.ask(atOnce);
  if (stormy) await pass(storm, dice.between(0, 4));
  await Promise.all([settling, asking]);
  await fleet.revive(() => ({ kind: "clock", now: company.now() }));
  await pass(storm, stormy ? dice.between(1, 25) : 61);
}

const countOpen = async (db: pg.Client): Promise<number> => {
  const open = "where state in ('intended', 'sent', 'unconfirmed')";
  const { rows } = await db.query<{ n: string }>(
    `select (select count(*) from requests ${open}) + (select count(*) from decisions ${open}) as n`,
  );
  return Number(rows[0]?.n);
};

async function weather(storm: Storm): Promise<Verdict> {
  const { company, fleet, dice, corrections, db } = storm;
  await fleet.tell(0, { kind: "prepare" });
  const clients = new Clients(company, fleet, dice, corrections);
  company.sandbox.faults.add(...WEATHER);
  while (clients.waiting > 0) await round(storm, clients, true);
  company.sandbox.faults.clear();
  clients.comeBack();
  for (let n = 0; n < ROUNDS_AFTER_THE_STORM; n += 1) {
    await round(storm, clients, false);
    if (clients.waiting === 0 && (await countOpen(db)) === 0) break;
  }
  return judge(storm, clients);
}

/**
 * Many clients write through several processes that are killed again and again, while Feishu fails
 * in every way; then everything is settled and compared with what Feishu holds.
 */
export async function runChaos(options: Options): Promise<Verdict> {
  const company = await openCompany(options.corrections);
  const db = new pg.Client({ connectionString: options.databaseUrl });
  db.on("error", () => undefined);
  await db.connect();
  const env = () => environment(company, options.databaseUrl);
  const fleet = await startFleet(options.processes, env);
  try {
    return await weather({ ...options, company, fleet, db, dice: diceOf(options.seed) });
  } finally {
    await fleet.stop();
    await db.end();
    await company.sandbox.close();
  }
}
