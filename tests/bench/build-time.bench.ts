import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { build } from "@/tests/support/build-state";
import type { Figure } from "./figure";

function seconds(work: () => void): number {
  const startedAt = performance.now();
  work();
  return (performance.now() - startedAt) / 1000;
}

/** A build without any cache against a full type check, which every change has to wait for anyway. */
export async function measure(): Promise<Figure[]> {
  rmSync(".next/cache", { recursive: true, force: true });
  const check = seconds(() => void spawnSync("npx", ["tsc", "--noEmit", "--incremental", "false"]));
  const clean = seconds(build);
  return [
    {
      what: "production build, no cache",
      value: `${clean.toFixed(1)} s`,
      against: `type check ${check.toFixed(1)} s`,
      ratio: (clean / check).toFixed(2),
    },
  ];
}
