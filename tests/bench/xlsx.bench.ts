import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Figure } from "./figure";

const MANY = 10_000;
const FEW = 1_000;
const RUN = fileURLToPath(new URL("../support/xlsx-run.ts", import.meta.url));

type Writer = "ours" | "write-excel-file";
type Result = { seconds: number; megabytes: number; bytes: number };

const isResult = (message: unknown): message is Result =>
  typeof message === "object" && message !== null && "megabytes" in message;

/** One file in a process of its own, whose peak memory is its own. */
function written(writer: Writer, people: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(RUN, [writer, String(people)], {
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

/** A month of a whole company as XLSX: the same rows by both writers, and how memory grows with people. */
export async function measure(): Promise<Figure[]> {
  const ours = await written("ours", MANY);
  const theirs = await written("write-excel-file", MANY);
  const few = await written("ours", FEW);
  const what = `XLSX of ${MANY} × 31`;
  const megabytes = ({ megabytes: mb }: Result) => `${mb.toFixed(0)} MB`;
  return [
    {
      what: `${what}, time`,
      value: `${ours.seconds.toFixed(1)} s`,
      against: `write-excel-file ${theirs.seconds.toFixed(1)} s`,
      ratio: (ours.seconds / theirs.seconds).toFixed(2),
    },
    {
      what: `${what}, peak memory`,
      value: megabytes(ours),
      against: `write-excel-file ${megabytes(theirs)}`,
      ratio: (ours.megabytes / theirs.megabytes).toFixed(2),
    },
    {
      what: `${what}, peak memory`,
      value: megabytes(ours),
      against: `${FEW} × 31 ${megabytes(few)}`,
      ratio: (ours.megabytes / few.megabytes).toFixed(2),
    },
    {
      what: `${what}, size`,
      value: `${(ours.bytes / 1e6).toFixed(1)} MB`,
      against: `write-excel-file ${(theirs.bytes / 1e6).toFixed(1)} MB`,
      ratio: (ours.bytes / theirs.bytes).toFixed(2),
    },
  ];
}
