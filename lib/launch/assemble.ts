import { cpSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const ENTRIES = {
  start: "start.ts",
  "embedded-database": "embedded-database.ts",
  "exit-with-parent": "exit-with-parent.ts",
  check: "../services/check-command.ts",
  "reading-thread": "../services/reading-thread.ts",
} as const;
/** What packages that were not written as modules take for granted. */
const COMMON_JS = [
  'import { createRequire as requireFrom } from "node:module";',
  "const require = requireFrom(import.meta.url), __dirname = import.meta.dirname;",
].join(" ");
const FROM_NEXT = [".next", "node_modules", "package.json", "server.js"];
const NOT_NEEDED_TO_RUN = /\.(map|cjs|d\.ts|d\.cts|tar\.gz)$/;

/**
 * Compiles start-up into `folder` and puts the embedded database beside it, so that the folder runs on
 * Node alone. Next's tracing does not see these files, because the app never imports them.
 */
export async function bundleLaunch(folder: string): Promise<void> {
  await build({
    entryPoints: Object.entries(ENTRIES).map(([out, path]) => ({
      in: join(import.meta.dirname, path),
      out,
    })),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    external: ["@electric-sql/pglite"],
    // What marks a module as the server's throws outside Next.
    conditions: ["react-server"],
    banner: { js: COMMON_JS },
    logLevel: "warning",
  });
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const from = dirname(dirname(entry));
  cpSync(from, join(folder, "node_modules/@electric-sql/pglite"), {
    recursive: true,
    dereference: true,
    filter: (path) => !NOT_NEEDED_TO_RUN.test(path),
  });
}

/** Completes `.next/standalone` after `next build`: the folder is then all that a server needs. */
async function assemble(root: string): Promise<void> {
  const standalone = join(root, ".next/standalone");
  // Next may copy more than it needs, such as the builder's own .env files.
  for (const name of readdirSync(standalone).filter((each) => !FROM_NEXT.includes(each))) {
    rmSync(join(standalone, name), { recursive: true });
  }
  for (const path of ["public", ".next/static", "lib/store/migrations"]) {
    cpSync(join(root, path), join(standalone, path), { recursive: true });
  }
  await bundleLaunch(join(standalone, "launch"));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await assemble(process.cwd());
