import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const built = new URL("../../.next/standalone/launch/check.mjs", import.meta.url);

if (existsSync(built)) await import(built.href);
else {
  // Before the first build: the same source, read by the loader that the build needs anyway.
  const loader = ["--conditions=react-server", "--import", "tsx"];
  const run = spawnSync(process.execPath, [...loader, "lib/services/check-command.ts"], {
    stdio: "inherit",
  });
  process.exitCode = run.status ?? 1;
}
