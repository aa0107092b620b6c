import "server-only";
import { parentPort } from "node:worker_threads";
import { createBirpc } from "birpc";
import { resultsIn } from "@/lib/feishu/results-answer";
import { packDays } from "@/lib/store/packed-days";
import type { ThreadSide } from "./reading";

// A thread of its own (`reading.ts`): answers of megabytes are read here.
const read: ThreadSide["read"] = ({ buffer, byteOffset, byteLength }, range) => {
  const found = resultsIn(Buffer.from(buffer, byteOffset, byteLength));
  if (found === null) return null;
  const { records, ...beside } = found;
  return { ...beside, results: packDays(range, records) };
};

if (!parentPort) throw new Error("to be started as a thread");
const port = parentPort;
createBirpc<object, ThreadSide>(
  { read },
  {
    post: (message) => port.postMessage(message),
    on: (hear) => port.on("message", hear),
  },
);
