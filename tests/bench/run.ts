import { readdirSync } from "node:fs";
import { build, isBuildStale } from "@/tests/support/build-state";
import type { Stack } from "@/tests/support/stack";
import { startTemporaryStack } from "@/tests/support/temporary-stack";
import type { Bench, Figure } from "./figure";

// `npm run bench [name…]`: runs each *.bench.ts against one production app and prints one table.
const asked = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.replace(".bench.ts", ""))
  .filter((name) => asked.length === 0 || asked.includes(name));

function print(figures: readonly Figure[]) {
  const rows = figures.map(({ what, value, against, ratio }) => [what, value, against, ratio]);
  const table = [["what", "value", "against", "ratio"], ["---", "---", "---", "---"], ...rows];
  for (const row of table) console.log(`| ${row.join(" | ")} |`);
}

if (isBuildStale()) build();
const figures: Figure[] = [];
let stack: Promise<Stack> | undefined;
/** Started only for a bench that names it: an idle app would still take its share of the machine. */
const theStack = () => {
  stack ??= startTemporaryStack(200);
  return stack;
};
try {
  for (const name of names) {
    console.log(`bench: ${name}`);
    const bench: Bench = await import(`./${name}.bench.ts`);
    figures.push(
      ...(await ("measure" in bench ? bench.measure() : bench.measureOn(await theStack()))),
    );
  }
} finally {
  await (await stack)?.stop();
  // What was measured before a bench failed took minutes, too.
  print(figures);
}
