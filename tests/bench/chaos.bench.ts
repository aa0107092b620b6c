import { runChaos } from "@/tests/support/chaos/run";
import { tableOf } from "@/tests/support/chaos/verdict";
import { startEmbedded } from "@/tests/support/embedded";
import { startPostgres } from "@/tests/support/postgres";
import type { Figure } from "./figure";

const STORM = { corrections: 1_000, atOnce: 64, seed: 1 } as const;

type Place = { title: string; processes: number; open(): Promise<Database | undefined> };
type Database = { url: string; stop(): unknown };

const PLACES: readonly Place[] = [
  { title: "two processes on PostgreSQL", processes: 2, open: async () => startPostgres() },
  { title: "one process on the embedded database", processes: 1, open: startEmbedded },
];

/** A storm of corrections with Feishu's calls per second unlimited; throws when one was lost or doubled. */
async function storm({ title, processes, open }: Place): Promise<Figure[]> {
  const database = await open();
  if (!database) return [{ what: `storm, ${title}`, value: "not run", against: "-", ratio: "-" }];
  try {
    const verdict = await runChaos({ ...STORM, databaseUrl: database.url, processes });
    const { lost, doubled, mistold, unlike, unaudited, open: left } = verdict;
    const wrong = [lost, doubled, mistold, unlike, unaudited, left].flat();
    const asked = `${verdict.corrections} corrections, ${verdict.decisions} decisions`;
    const figures = tableOf(verdict).map(([what, value]) => ({
      ...{ what: `storm, ${title}: ${what}`, value, against: asked, ratio: "-" },
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
