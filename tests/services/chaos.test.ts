import { expect, it } from "vitest";
import { runChaos } from "../support/chaos/run";
import { tableOf, wrongIn } from "../support/chaos/table";
import { describeBothDatabases } from "../support/databases";

/** One process owns the embedded database's company; a real one may be shared by several. */
const processesOn = (url: string) => (url.includes("rollcall-pg-") ? 2 : 1);

describeBothDatabases("corrections and decisions in a storm", (open) => {
  it("are neither lost nor doubled, whatever Feishu does and whichever process is killed", async () => {
    const { url } = await open();
    const processes = processesOn(url);
    const verdict = await runChaos({
      ...{ databaseUrl: url, processes, corrections: 60, atOnce: 12, seed: 20261118 },
    });
    const table = tableOf(verdict).map(([what, value]) => `  ${what}: ${value}`);
    process.stderr.write(`storm, ${processes} processes\n${table.join("\n")}\n`);
    expect(wrongIn(verdict)).toEqual([]);
    expect(verdict.kills).toBeGreaterThan(0);
    const failed = Object.values(verdict.faults).reduce((sum, n) => sum + n, 0);
    // Afterwards all is calm, and how long it takes to settle is up to chance.
    expect(failed / verdict.callsInStorm).toBeGreaterThan(0.2);
  }, 600_000);
});
