import { rmSync } from "node:fs";
import { freePort } from "@/lib/launch/database";
import { temporaryDataDir } from "./embedded";
import { type Stack, startStack } from "./stack";

/** The built app and the sandbox on free ports, with data that `stop` deletes; `prepare` may change the company first. */
export async function startTemporaryStack(
  heads: number,
  prepare?: (sandboxUrl: string) => Promise<void>,
): Promise<Stack> {
  const dataDir = await temporaryDataDir();
  const sessionSecret = "a-secret-for-one-run-of-the-tests-only";
  const stack = await startStack({
    port: await freePort(),
    dataDir,
    sessionSecret,
    heads,
    quiet: true,
    ...(prepare && { prepare }),
  });
  return {
    ...stack,
    async stop() {
      await stack.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
