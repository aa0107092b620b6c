import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { sourceFiles } from "./source-files";

export const BUILT_START = ".next/standalone/launch/start.mjs";

const BUILT_FROM =
  /^((app|components|lib|public)\/|(package-lock|package|tsconfig)\.json$|next\.config|tailwind\.config|proxy\.ts$|instrumentation\.ts$)/;

/** True when there is no production build, or something it was made from has changed since. */
export function isBuildStale(): boolean {
  if (!existsSync(BUILT_START)) return true;
  const builtAt = statSync(BUILT_START).mtimeMs;
  return sourceFiles(BUILT_FROM).some((path) => statSync(path).mtimeMs > builtAt);
}

/** Builds the app for production. Throws when that fails; the output has then said why. */
export function build(): void {
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const shell = process.platform === "win32";
  const { status } = spawnSync("npm", ["run", "build", "--silent"], {
    stdio: "inherit",
    shell,
    env,
  });
  if (status !== 0) throw new Error("the build failed");
}
