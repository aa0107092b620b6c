import pg from "pg";
import { cast } from "@/tests/sandbox/cast";
import { Clients } from "./clients";
import { type Company, openCompany } from "./company";
import { type Dice, diceOf } from "./dice";
import { WEATHER } from "./faults";
import { type Fleet, startFleet } from "./fleet";
import { callsIn, judge, type Verdict } from "./verdict";

type Options = {
  databaseUrl: string;
  processes: number;
  corrections: number;
  /** How many corrections are asked for at the same time. */
  atOnce: number;
  seed: number;
  /** Hears how far it has come, once a round. */
  onRound?: (progress: string) => void;
};

/** Of each process in each round; some are told to die at a step that the round does not reach. */
const KILL_ODDS = 0.35;
const STEPS_PER_CLIENT = 12;
const ROUNDS_AFTER_THE_STORM = 60;

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
type Sky = "first gust" | "storm" | "calm";

/** Time passes for Feishu, for every process and for the leases, which the database's own clock ends. */
async function pass({ company, fleet, db }: Storm, seconds: number): Promise<void> {
  await company.advance(seconds);
  await fleet.tellAll({ kind: "clock", now: company.now() });
  await db.query("update leases set until = until - make_interval(secs => $1)", [seconds]);
}

/** Lets some processes die in the middle of what comes next; the first of them surely in the first gust. */
async function strike({ fleet, dice, atOnce }: Storm, sky: Sky): Promise<void> {
  for (let member = 0; sky !== "calm" && member < fleet.size; member += 1) {
    const surely = sky === "first gust" && member === 0;
    if (dice.draw() >= KILL_ODDS && !surely) continue;
    const step = dice.between(1, surely ? atOnce : atOnce * STEPS_PER_CLIENT);
    await fleet.tell(member, { kind: "die", step });
  }
}

/** Nobody is at work while much time passes: no call may seem to have lasted longer than it may. */
async function round(storm: Storm, clients: Clients, sky: Sky): Promise<void> {
  const { fleet, dice, atOnce, company } = storm;
  await strike(storm, sky);
  const settling = fleet.tellAll({ kind: "settle" });
  const asking = clients.ask(atOnce);
  if (sky !== "calm") await pass(storm, dice.between(0, 4));
  await Promise.all([settling, asking]);
  await fleet.revive(() => ({ kind: "clock", now: company.now() }));
  await pass(storm, sky === "calm" ? 61 : dice.between(1, 25));
  storm.onRound?.(`${clients.progress}, ${fleet.kills()} killed`);
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
  const startedAt = performance.now();
  await fleet.tell(0, { kind: "prepare" });
  const clients = new Clients(company, fleet, dice, corrections);
  company.sandbox.faults.add(...WEATHER);
  await round(storm, clients, "first gust");
  while (clients.waiting > 0) await round(storm, clients, "storm");
  const callsInStorm = callsIn(company).length;
  company.sandbox.faults.clear();
  clients.comeBack();
  for (let n = 0; n < ROUNDS_AFTER_THE_STORM; n += 1) {
    await round(storm, clients, "calm");
    if (clients.waiting === 0 && (await countOpen(db)) === 0) break;
  }
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  return { ...(await judge(storm, clients)), callsInStorm, seconds };
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
