import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { expect, it } from "vitest";

const benches = readdirSync("tests/bench").filter((file) => file.endsWith(".bench.ts"));

it("every bench can be read by the Node that `npm run bench` starts", () => {
  expect(benches.length).toBeGreaterThan(5);
  const read = (file: string) => `await import("./tests/bench/${file}");console.log("${file}");`;
  const script = `${benches.map(read).join("")}process.exit(0)`;
  const { NODE_OPTIONS: _, ...env } = process.env;
  const asked = ["--import", "tsx", "--input-type=module", "--eval", script];
  const { stdout } = spawnSync(process.execPath, asked, { env, encoding: "utf8" });
  expect(stdout.trim().split("\n")).toEqual(benches);
}, 60_000);
