import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Figure, percentile } from "./figure";

const MANY = 10_000;
const SIZES = [2_500, 5_000, 10_000, 20_000];
const RUNS = 3;
const RUN = fileURLToPath(new URL("../support/xlsx-run.ts", import.meta.url));

type Writer = "ours" | "write-excel-file";
type Looks = "styled" | "plain";
type Result = { seconds: number; cpuSeconds: number; megabytes: number; bytes: number };

const isResult = (message: unknown): message is Result =>
  typeof message === "object" && message !== null && "megabytes" in message;

/** One file in a process of its own, whose peak memory is its own. */
function written(writer: Writer, people: number, looks: Looks): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(RUN, [writer, String(people), looks], {
      execArgv: ["--import", "tsx", "--conditions", "react-server"],
    });
    child.once("message", (message) => {
      if (isResult(message)) resolve(message);
      else reject(new Error("no figures"));
    });
    child.once("error", reject);
    child.once("exit", (code) => code !== 0 && reject(new Error(`ended with ${code}`)));
  });
}

const middle = (results: readonly Result[], key: keyof Result) =>
  percentile(
    results.map((result) => result[key]),
    0.5,
  );

const middleOf = (results: readonly Result[]): Result => ({
  seconds: middle(results, "seconds"),
  cpuSeconds: middle(results, "cpuSeconds"),
  megabytes: middle(results, "megabytes"),
  bytes: middle(results, "bytes"),
});

type Unit = { key: keyof Result; named: string; told: (value: number) => string };
const UNITS: readonly Unit[] = [
  { key: "seconds", named: "time", told: (value) => `${value.toFixed(1)} s` },
  { key: "cpuSeconds", named: "processor time", told: (value) => `${value.toFixed(1)} s` },
  { key: "megabytes", named: "peak memory", told: (value) => `${value.toFixed(0)} MB` },
  { key: "bytes", named: "size", told: (value) => `${(value / 1e6).toFixed(1)} MB` },
];

/** Both writers in turns, the same cells with the same looks. */
const compared = async (looks: Looks): Promise<Figure[]> => {
  const ours: Result[] = [];
  const theirs: Result[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(await written("ours", MANY, looks));
    theirs.push(await written("write-excel-file", MANY, looks));
  }
  const [mine, other] = [middleOf(ours), middleOf(theirs)];
  return UNITS.map(({ key, named, told }) => ({
    what: `XLSX of ${MANY} × 31, ${looks}, ${named}`,
    value: told(mine[key]),
    against: `write-excel-file ${told(other[key])}`,
    ratio: (mine[key] / other[key]).toFixed(2),
  }));
};

const grown = async (): Promise<Figure[]> => {
  const figures: Figure[] = [];
  let first: number | undefined;
  for (const people of SIZES) {
    const { megabytes } = await written("ours", people, "styled");
    first ??= megabytes;
    figures.push({
      what: `XLSX of ${people} × 31, styled, peak memory`,
      value: `${megabytes.toFixed(0)} MB`,
      against: `${SIZES[0]} × 31 ${first.toFixed(0)} MB`,
      ratio: (megabytes / first).toFixed(2),
    });
  }
  return figures;
};

/** A month of a whole company as XLSX: the same rows by both writers, and how memory grows with people. */
export async function measure(): Promise<Figure[]> {
  return [...(await compared("styled")), ...(await compared("plain")), ...(await grown())];
}
