import { openBigCompany } from "@/tests/support/big-company";
import {
  fetchMonth,
  fewestCalls,
  floorSeconds,
  putToUse,
  roundTrip,
} from "@/tests/support/cold-fetch";
import { startPostgres } from "@/tests/support/postgres";
import { type Figure, heads } from "./figure";

const SIZES = [1000, 5000, 10_000];
/** Also by a server that has never done it before. */
const AFTER_START = 5000;

type Place = { where: string; databaseUrl?: string };

const measureAt = async (
  size: number,
  { where, databaseUrl }: Place,
  server: "in use" | "just started",
): Promise<Figure[]> => {
  const company = await openBigCompany(size, databaseUrl);
  try {
    if (server === "in use") await putToUse(company);
    const trip = await roundTrip(company.sandbox.url);
    const cold = await fetchMonth(company);
    const fewest = fewestCalls(company.people);
    const floor = floorSeconds(fewest, trip);
    const what = `first look at 31 days of ${company.people} people, ${where}, server ${server}`;
    return [
      {
        what: `${what}, until everything is there`,
        value: `${cold.seconds.toFixed(1)} s`,
        against: `${fewest} calls at 50/s and a round trip, ${floor.toFixed(1)} s`,
        ratio: (cold.seconds / floor).toFixed(2),
      },
      {
        what: `${what}, calls for results`,
        value: String(cold.calls),
        against: `fewest possible ${fewest}`,
        ratio: (cold.calls / fewest).toFixed(2),
      },
      {
        what: `${what}, calls refused for their rate (429)`,
        value: String(cold.limited),
        against: `${cold.calls} calls`,
        ratio: (cold.limited / cold.calls).toFixed(2),
      },
      {
        what: `${what}, first page`,
        value: `${cold.firstPageMs.toFixed(0)} ms, after ${cold.callsAtFirstPage} calls`,
        against: `everything ${(cold.seconds * 1000).toFixed(0)} ms, after ${cold.calls} calls`,
        ratio: (cold.firstPageMs / cold.seconds / 1000).toFixed(2),
      },
    ];
  } finally {
    await company.stop();
  }
};

const onPostgres = async (size: number, server: "in use" | "just started"): Promise<Figure[]> => {
  const database = startPostgres();
  if (!database) return [];
  try {
    return await measureAt(size, { where: "PostgreSQL", databaseUrl: database.url }, server);
  } finally {
    database.stop();
  }
};

/** How near a month that nobody has looked at comes to what Feishu's limits allow at all. */
export async function measure(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of [...new Set(SIZES.map(heads))]) {
    figures.push(...(await onPostgres(size, "in use")));
    figures.push(...(await measureAt(size, { where: "embedded" }, "in use")));
  }
  figures.push(...(await onPostgres(heads(AFTER_START), "just started")));
  return figures;
}
