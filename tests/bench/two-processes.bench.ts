import { cast } from "@/tests/sandbox/cast";
import { openBigCompany } from "@/tests/support/big-company";
import { callsSeen, fetchMonth, fewestCalls, untilFetched } from "@/tests/support/cold-fetch";
import { startPostgres } from "@/tests/support/postgres";
import { type Figure, heads } from "./figure";

const HEADS = 5000;
/** Today is fresh for a minute only: both looks must fit into it. */
const FEW_HEADS = 1000;

/** Both processes are asked at the same moment for what neither has seen. */
const together = async (databaseUrl: string): Promise<Figure[]> => {
  const company = await openBigCompany(heads(HEADS), databaseUrl);
  try {
    const other = await company.another();
    const startedAt = performance.now();
    await Promise.all([company.team({}), other.team({})]);
    await untilFetched(company, startedAt);
    const { results, limited } = await callsSeen(company.sandbox.url);
    const fewest = fewestCalls(company.people);
    const what = `31 days of ${company.people} people opened in two processes at once`;
    return [
      {
        what: `${what}, calls for results`,
        value: `${results.length}, ${limited} of them refused (429)`,
        against: `fewest possible ${fewest}`,
        ratio: (results.length / fewest).toFixed(2),
      },
    ];
  } finally {
    await company.stop();
  }
};

/** One process has fetched; then a second manager and a second process ask for the same. */
const afterwards = async (databaseUrl: string): Promise<Figure[]> => {
  const company = await openBigCompany(heads(FEW_HEADS), databaseUrl);
  try {
    const cold = await fetchMonth(company);
    const seen = async () => (await callsSeen(company.sandbox.url)).results.length;
    const whole = { limit: 10_000 };
    const manager = await company.as(cast.plantHead.userId);
    await manager.team(whole);
    const forManager = (await seen()) - cold.calls;
    const other = await company.another();
    await other.team(whole);
    const forProcess = (await seen()) - cold.calls - forManager;
    const figure = (who: string, calls: number): Figure => ({
      what: `31 days of ${company.people} people, ${who} opens them afterwards`,
      value: `${calls} further calls`,
      against: `${cold.calls} of the first look`,
      ratio: (calls / cold.calls).toFixed(2),
    });
    return [figure("a second manager", forManager), figure("a second process", forProcess)];
  } finally {
    await company.stop();
  }
};

/** What several processes on one PostgreSQL ask of Feishu twice. */
export async function measure(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const part of [together, afterwards]) {
    const database = startPostgres();
    if (!database) return [{ what: "two processes", value: "not run", against: "-", ratio: "-" }];
    try {
      figures.push(...(await part(database.url)));
    } finally {
      database.stop();
    }
  }
  return figures;
}
