import { existsSync } from "node:fs";

const built = new URL("../../.next/standalone/launch/start.mjs", import.meta.url);

if (existsSync(built)) await import(built.href);
else {
  console.error("Rollcall is not built yet: run `npm run build` first.");
  console.error(
    "To look around without Feishu, run `npm run demo`: it builds and starts everything.",
  );
  process.exitCode = 1;
}
