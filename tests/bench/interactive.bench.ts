import { type BigCompany, idsIn, openBigCompany } from "@/tests/support/big-company";
import { untilFetched } from "@/tests/support/cold-fetch";
import { type Figure, heads, percentile } from "./figure";

const HEADS = 10_000;
/** Fewer than one person may ask for in a row. */
const ASKED = 60;

/** People from all over the scope, none of them on its first page. */
const spread = async (company: BigCompany): Promise<string[]> => {
  const ids = await idsIn(company);
  return Array.from({ length: ASKED }, (_, i) => {
    const place = Math.floor(((i * 37) % ASKED) * ((company.people - 50) / ASKED)) + 50;
    return ids[place] ?? "";
  });
};

/** What may be corrected today, which Feishu is always asked for: one after the other. */
const ask = async ({ get, month }: BigCompany, ids: readonly string[]): Promise<number[]> => {
  const samples: number[] = [];
  for (const id of ids) {
    const { milliseconds } = await get(`/api/employees/${id}/windows?date=${month.to}`);
    samples.push(milliseconds);
  }
  return samples;
};

/** Whether somebody's own question waits behind the fetching of everybody. */
export async function measure(): Promise<Figure[]> {
  const company = await openBigCompany(heads(HEADS));
  try {
    const ids = await spread(company);
    const startedAt = performance.now();
    await company.team({});
    const during = await ask(company, ids);
    await untilFetched(company, startedAt);
    const idle = await ask(company, ids);
    return [0.5, 0.95].map((share) => {
      const [busy, quiet] = [percentile(during, share), percentile(idle, share)];
      return {
        what: `what may be corrected, asked of people not fetched yet while ${company.people} are, p${share * 100}`,
        value: `${busy.toFixed(0)} ms`,
        against: `afterwards ${quiet.toFixed(0)} ms`,
        ratio: (busy / quiet).toFixed(1),
      };
    });
  } finally {
    await company.stop();
  }
}
