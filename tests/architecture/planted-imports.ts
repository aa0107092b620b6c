/** Files that keep every rule: what the planted ones reach for. */
export const LEAVES = {
  "lib/errors.ts": "export const errors = 1;",
  "lib/attendance/day.ts": "export type Day = string;",
  "lib/contract/team.ts": 'import { z } from "zod/mini";\nexport const team = z.string();',
  "lib/text/en.ts": "export const en = {};",
  "lib/feishu/user.ts": 'import "server-only";\nexport type FeishuUser = string;',
  "lib/store/rows.ts": 'import pg from "pg";\nexport const pool = pg;',
  "lib/config.ts": 'import { z } from "zod";\nexport const config = z;',
  "lib/services/team.ts": 'import "@/lib/store/rows";\nexport const team = 1;',
  "lib/queries.ts": 'import "@tanstack/react-query";\nexport const queries = 1;',
  "lib/launch/start.ts": 'import "@/lib/config";\nexport const start = 1;',
  "components/ui/button.tsx": 'import "react";\nexport const Button = 1;',
  "components/charts/bars.tsx": 'import "recharts";\nexport const Bars = 1;',
  "components/team/team-screen.tsx": 'import "@/lib/queries";\nexport const TeamScreen = 1;',
  "app/page.tsx": 'import "@/components/team/team-screen";\nexport default 1;',
};

type Planted = { rule: string; why: string; files: Record<string, string> };

const one = (rule: string, why: string, path: string, source: string): Planted => ({
  rule,
  why,
  files: { [path]: source },
});
const layer = (name: string, path: string, source: string) =>
  one(`layer-${name}`, `imports a layer above ${name}`, path, source);
const bought = (name: string, path: string, source: string) =>
  one(`packages-${name}`, `brings a package into ${name}`, path, source);

/** One forbidden import for each rule, in the first file of each row. */
export const PLANTED: readonly Planted[] = [
  layer(
    "errors",
    "lib/errors.ts",
    'import type { Day } from "./attendance/day";\nexport type E = Day;',
  ),
  layer(
    "attendance",
    "lib/attendance/a.ts",
    'import type { FeishuUser } from "@/lib/feishu/user";',
  ),
  layer("contract", "lib/contract/a.ts", 'import "../errors";'),
  layer("text", "lib/text/a.ts", 'import "@/lib/contract/team";'),
  layer("feishu", "lib/feishu/a.ts", 'import "@/lib/store/rows";'),
  layer("store", "lib/store/a.ts", 'import type { FeishuUser } from "../feishu/user";'),
  layer("config", "lib/config.ts", 'import "./store/rows";'),
  layer("launch", "lib/launch/a.ts", 'import "@/lib/services/team";'),
  layer("services", "lib/services/a.ts", 'export const load = () => import("@/tests/sandbox/a");'),
  layer("queries", "lib/queries.ts", 'import "@/lib/services/team";'),
  layer("ui", "components/ui/a.tsx", 'import type { Day } from "@/lib/attendance/day";'),
  layer("charts", "components/charts/a.tsx", 'import "@/lib/queries";'),
  layer("components", "components/day/a.tsx", 'import "@/lib/services/team";'),
  layer("app", "app/a.ts", 'import "@/lib/store/rows";'),
  layer("proxy", "proxy.ts", 'import "./lib/services/team";'),
  layer("instrumentation", "instrumentation.ts", 'import "./lib/store/rows";'),
  layer("sandbox", "tests/sandbox/a.ts", 'import type { Day } from "@/lib/attendance/day";'),

  bought("errors", "lib/errors.ts", 'import "zod";'),
  bought("attendance", "lib/attendance/b.ts", 'import "temporal-polyfill";'),
  bought("contract", "lib/contract/b.ts", 'import "p-retry";'),
  bought("text", "lib/text/b.ts", 'import "use-intl";'),
  bought("feishu", "lib/feishu/b.ts", 'import "nuqs";'),
  bought("store", "lib/store/b.ts", 'import "axios";'),
  bought("config", "lib/config.ts", 'import "pino";'),
  bought("launch", "lib/launch/b.ts", 'import "pino";'),
  bought("proxy", "proxy.ts", 'import "zod";'),
  bought("instrumentation", "instrumentation.ts", 'import "zod";'),
  bought("sandbox", "tests/sandbox/b.ts", 'import "zod";'),

  one(
    "screens-are-strangers",
    "borrows another screen's parts",
    "components/me/a.tsx",
    'import "../team/team-screen";',
  ),
  one(
    "one-door-to-feishu",
    "opens a second door to the SDK",
    "lib/services/b.ts",
    'import type { Client } from "@larksuiteoapi/node-sdk";',
  ),
  one("one-door-to-charts", "draws elsewhere", "components/team/a.tsx", 'import "recharts";'),
  one(
    "one-door-to-the-database",
    "queries elsewhere",
    "lib/services/c.ts",
    'import "drizzle-orm";',
  ),
  one(
    "one-door-to-the-embedded-database",
    "opens the folder elsewhere",
    "lib/store/c.ts",
    'import "@electric-sql/pglite";',
  ),
  one(
    "queries-stay-in-the-browser",
    "caches on the server",
    "lib/services/d.ts",
    'import "@tanstack/react-query";',
  ),
  one(
    "no-react-below-the-screens",
    "mixes React into the rest",
    "lib/services/e.ts",
    'import type { ReactNode } from "react";',
  ),
  one(
    "schemas-come-with-the-first-call",
    "brings schemas along with a page",
    "components/team/b.tsx",
    'import { team } from "@/lib/contract/team";\nexport const b = team;',
  ),
  one(
    "no-node-in-the-browser",
    "reads files in a screen",
    "components/me/b.tsx",
    'import "node:fs";',
  ),
  one(
    "no-dev-packages-in-the-product",
    "ships a development package",
    "lib/services/f.ts",
    'import "hono";',
  ),
  {
    rule: "no-cycles",
    why: "comes back to where it started",
    files: {
      "lib/attendance/c.ts": 'import type { D } from "./d";\nexport type C = D;',
      "lib/attendance/d.ts": 'import type { C } from "./c";\nexport type D = C;',
    },
  },
  one("imports-resolve", "leads nowhere", "lib/services/g.ts", 'import "./missing";'),
];
