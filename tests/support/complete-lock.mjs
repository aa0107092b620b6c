// Optional platform packages that a mirror lacks are left out of package-lock.json by npm, and
// npm 11 then refuses `npm ci`. `node tests/support/complete-lock.mjs` adds them, `--check` only looks.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const SYSTEMS = "darwin win32 freebsd android openharmony netbsd openbsd sunos aix linux".split(
  " ",
);
const PROCESSORS = [
  [/arm64|aarch64/, "arm64"],
  [/x64/, "x64"],
  [/ia32/, "ia32"],
  [/riscv64/, "riscv64"],
  [/ppc64/, "ppc64"],
  [/s390x/, "s390x"],
  [/loong64/, "loong64"],
  [/mips64el/, "mips64el"],
  [/wasm32/, "wasm32"],
  [/arm/, "arm"],
];

/** Every folder in which Node would look for a dependency of the package at `at`, nearest first. */
function foldersSeenFrom(at) {
  const folders = [];
  let base = at === "" ? "" : `${at}/`;
  for (;;) {
    folders.push(`${base}node_modules/`);
    const cut = base.lastIndexOf("node_modules/");
    if (cut === -1) return [...new Set(folders)];
    base = base.slice(0, cut);
  }
}

function entryFor(name, version, dev) {
  const os = SYSTEMS.find((system) => name.includes(system));
  const cpu = PROCESSORS.find(([pattern]) => pattern.test(name))?.[1];
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev: true }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

/** Lock entries that are missing: `[{ at, entry }]`, empty when the lock is complete. */
export function missingEntries(lock) {
  const missing = new Map();
  for (const [at, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      if (foldersSeenFrom(at).some((folder) => lock.packages[folder + name])) continue;
      const version = /^[~^]?(\d+\.\d+\.\d+.*)$/.exec(range)?.[1];
      if (!version) throw new Error(`${at}: cannot tell a version of ${name} from "${range}"`);
      const top = `node_modules/${name}`;
      const taken = missing.get(top);
      if (taken && taken.version === version) continue;
      missing.set(taken ? `${at}/${top}` : top, entryFor(name, version, dev));
    }
  }
  return [...missing].map(([at, entry]) => ({ at, entry }));
}

function main() {
  const path = "package-lock.json";
  const lock = JSON.parse(readFileSync(path, "utf8"));
  const missing = missingEntries(lock);
  if (process.argv.includes("--check")) {
    if (missing.length === 0) return;
    console.error(`package-lock.json lacks ${missing.length} platform packages.`);
    console.error("Run: node tests/support/complete-lock.mjs");
    process.exit(1);
  }
  for (const { at, entry } of missing) lock.packages[at] = entry;
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} platform packages added to package-lock.json`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
