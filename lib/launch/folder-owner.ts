import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startOf } from "./process-identity";

export type Ownership = { owned: true; release(): void } | { owned: false; by: number };

/**
 * Makes this process the only owner of a folder, waiting up to `patienceMs` for one that is leaving.
 * Every contender first leaves a file that names it and then looks who else has: of two at the same
 * time at least one sees the other and steps back, and a living owner is never displaced.
 */
export async function ownFolder(folder: string, patienceMs: number): Promise<Ownership> {
  const register = join(folder, "owners");
  mkdirSync(register, { recursive: true, mode: 0o700 });
  const self = `${process.pid}-${startOf(process.pid)}`;
  const release = () => rmSync(join(register, self), { force: true });
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    writeFileSync(join(register, self), "");
    const rival = livingRival(register, self);
    if (rival === undefined) return { owned: true, release };
    release();
    if (performance.now() > giveUpAt) return { owned: false, by: rival };
    await wait(50 + Math.random() * 200);
  }
}

function livingRival(register: string, self: string): number | undefined {
  for (const name of readdirSync(register)) {
    if (name === self) continue;
    const [pid, started] = name.split("-");
    if (startOf(Number(pid)) === started) return Number(pid);
    rmSync(join(register, name), { force: true });
  }
  return undefined;
}
