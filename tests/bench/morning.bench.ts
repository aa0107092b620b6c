import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { type BigCompany, openBigCompany } from "@/tests/support/big-company";
import { fetchMonth } from "@/tests/support/cold-fetch";
import { startPostgres } from "@/tests/support/postgres";
import { type Figure, heads, percentile } from "./figure";

const MANY = 10_000;
const FEW = 1000;
/** As the screen asks for what comes after its first page. */
const NEXT_PAGES = 10_000;
const SCREENS = 60;
const MONTHS = 40;

const p95 = (samples: readonly number[]) => percentile(samples, 0.95);
const ms = (milliseconds: number) => `${milliseconds.toFixed(0)} ms`;

/** The whole month, page after page as the screen fetches it. */
const wholeMonth = async ({ team }: BigCompany) => {
  const first = await team({});
  const pages = [first];
  for (let cursor = first.team.nextCursor; cursor !== null; ) {
    const page = await team({ cursor, limit: NEXT_PAGES });
    pages.push(page);
    cursor = page.team.nextCursor;
  }
  const rows = pages.flatMap((page) => page.team.rows);
  return { rows, milliseconds: pages.reduce((sum, page) => sum + page.milliseconds, 0) };
};

const repeated = async (times: number, once: () => Promise<number>): Promise<number[]> => {
  const samples: number[] = [];
  for (let i = 0; i < times; i += 1) samples.push(await once());
  return samples;
};

const gzipped = (texts: readonly string[]) => gzipSync(texts.join("\n")).length;

type Warm = { company: BigCompany; where: string };

const firstPage = async ({ company, where }: Warm): Promise<Figure> => {
  const samples: { team: number[]; me: number[] } = { team: [], me: [] };
  for (let i = 0; i < SCREENS; i += 1) {
    samples.team.push((await company.team({})).milliseconds);
    samples.me.push((await company.get("/api/me")).milliseconds);
  }
  const [team, me] = [p95(samples.team), p95(samples.me)];
  return {
    what: `first page of ${company.people} people, ${where}, p95`,
    value: ms(team),
    against: `GET /api/me, p95 ${ms(me)}`,
    ratio: (team / me).toFixed(1),
  };
};

const month = async ({ company, where }: Warm): Promise<{ p95: number; figures: Figure[] }> => {
  const { rows } = await wholeMonth(company);
  const samples = await repeated(MONTHS, async () => (await wholeMonth(company)).milliseconds);
  const me = await repeated(MONTHS, async () => (await company.get("/api/me")).milliseconds);
  const days = rows.reduce((sum, { codes }) => sum + codes.length, 0);
  const codes = gzipped(rows.map((row) => row.codes));
  const names = gzipped(rows.map(({ employeeId, name }) => `${employeeId} ${name}`));
  const figures = [
    {
      what: `whole month of ${company.people} people, all pages, ${where}, p95`,
      value: ms(p95(samples)),
      against: `GET /api/me, p95 ${ms(p95(me))}`,
      ratio: (p95(samples) / p95(me)).toFixed(1),
    },
    {
      what: `codes of ${days} person-days, gzipped`,
      value: `${(codes / 1000).toFixed(0)} kB, ${(codes / days).toFixed(2)} byte each`,
      against: `names and ids ${(names / 1000).toFixed(0)} kB, ${(names / rows.length).toFixed(1)} bytes a person`,
      ratio: (codes / names).toFixed(2),
    },
  ];
  return { p95: p95(samples), figures };
};

/** What else is asked about the same days, against reading all of them. */
const besides = async ({ company, where }: Warm, monthP95: number): Promise<Figure[]> => {
  const { from, to } = company.month;
  const asked = [
    ["first page of the exceptions", `/api/exceptions?from=${from}&to=${to}`],
    ["count of the exceptions", `/api/exceptions?from=${from}&to=${to}&limit=0`],
    ["trends and outages", `/api/trends?from=${from}&to=${to}`],
  ] as const;
  const figures: Figure[] = [];
  for (const [name, path] of asked) {
    const ask = async () => (await company.get(path)).milliseconds;
    await ask();
    const samples = await repeated(MONTHS, ask);
    figures.push({
      what: `${name} of ${company.people} people, ${where}, p95`,
      value: ms(p95(samples)),
      against: `whole month, p95 ${ms(monthP95)}`,
      ratio: (p95(samples) / monthP95).toFixed(2),
    });
  }
  return figures;
};

/** Megabytes that the server holds, after everything above. */
const memory = ({ serverPid }: BigCompany): number => {
  if (serverPid === undefined) return Number.NaN;
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${serverPid}/status`, "utf8"))?.[1];
  return Number(kilobytes) / 1000;
};

const measureAt = async (size: number, where: string, databaseUrl?: string) => {
  const company = await openBigCompany(size, databaseUrl);
  try {
    const empty = memory(company);
    await fetchMonth(company);
    const warm = { company, where };
    const first = await firstPage(warm);
    const { p95: monthP95, figures: ofMonth } = await month(warm);
    const figures = [first, ...ofMonth, ...(await besides(warm, monthP95))];
    return { figures, empty, full: memory(company), people: company.people };
  } finally {
    await company.stop();
  }
};

/** What a manager opens in the morning when everything has been fetched, at two sizes and on both databases. */
export async function measure(): Promise<Figure[]> {
  const few = await measureAt(heads(FEW), "embedded");
  const many = await measureAt(heads(MANY), "embedded");
  const postgres = startPostgres();
  const served = postgres && (await measureAt(heads(MANY), "PostgreSQL", postgres.url));
  postgres?.stop();
  const held = ({ people, full, empty }: typeof few) =>
    `${full.toFixed(0)} MB with ${people} people (${empty.toFixed(0)} MB before)`;
  return [
    ...few.figures,
    ...many.figures,
    ...(served?.figures ?? []),
    {
      what: "memory of the server after all of this",
      value: held(many),
      against: held(few),
      ratio: (many.full / few.full).toFixed(2),
    },
  ];
}
