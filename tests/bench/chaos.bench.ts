import { runChaos } from "@/tests/support/chaos/run";
import { tableOf, wrongIn } from "@/tests/support/chaos/table";
import { startEmbedded } from "@/tests/support/embedded";
import { startPostgres } from "@/tests/support/postgres";
import type { Figure } from "./figure";

type Database = { url: string; stop(): unknown };
type Place = {
  title: string;
  processes: number;
  corrections: number;
  atOnce: number;
  open(): Promise<Database | undefined>;
};

const PLACES: readonly Place[] = [
  {
    title: "two processes on PostgreSQL",
    ...{ processes: 2, corrections: 10_000, atOnce: 160, open: async () => startPostgres() },
  },
  {
    title: "one process on the embedded database",
    ...{ processes: 1, corrections: 2_000, atOnce: 80, open: startEmbedded },
  },
];

const SEED = 1;
const ROUNDS_BETWEEN_WORDS = 10;

/** Says now and then how far a long storm has come. */
const progressOf = (title: string) => {
  let rounds = 0;
  return (progress: string) => {
    rounds += 1;
    if (rounds % ROUNDS_BETWEEN_WORDS === 0) console.log(`storm, ${title}: ${progress}`);
  };
};

/** A storm of corrections and decisions; throws when one was lost, doubled or told wrongly. */
async function storm({ title, open, ...place }: Place): Promise<Figure[]> {
  const database = await open();
  if (!database) return [{ what: `storm, ${title}`, value: "not run", against: "-", ratio: "-" }];
  try {
    const databaseUrl = database.url;
    const onRound = progressOf(title);
    const verdict = await runChaos({ ...place, databaseUrl, onRound, seed: SEED });
    const wrong = wrongIn(verdict);
    const figures = tableOf(verdict).map(([what, value]) => ({
      ...{ what: `storm, ${title}: ${what}`, value, against: "-", ratio: "-" },
    }));
    if (wrong.length > 0) throw new Error(`${title}: ${wrong.slice(0, 20).join("; ")}`);
    return figures;
  } finally {
    await database.stop();
  }
}

/** What is lost or doubled while Feishu fails in every way and processes are killed again and again. */
export async function measure(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const place of PLACES) figures.push(...(await storm(place)));
  return figures;
}
