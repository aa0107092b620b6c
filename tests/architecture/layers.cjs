/** The house, as data: where each layer lives, which other layers it may import and which packages (any, if not said). */
module.exports = {
  errors: { at: "lib/errors.ts", may: [], packages: [] },
  attendance: { at: "lib/attendance/", may: [], packages: [] },
  contract: { at: "lib/contract/", may: ["attendance"], packages: ["zod"] },
  text: { at: "lib/text/", may: ["attendance"], packages: [] },
  feishu: {
    at: "lib/feishu/",
    may: ["attendance", "errors"],
    packages: ["@larksuiteoapi", "axios", "p-queue", "p-retry", "zod", "server-only"],
  },
  store: {
    at: "lib/store/",
    may: ["attendance", "errors"],
    packages: ["pg", "drizzle-orm", "server-only"],
  },
  config: { at: "lib/config.ts", may: ["errors"], packages: ["zod"] },
  launch: { at: "lib/launch/", may: ["config", "errors"], packages: ["@electric-sql"] },
  services: {
    at: "lib/services/",
    may: ["attendance", "contract", "text", "feishu", "store", "config", "errors"],
  },
  queries: { at: "lib/queries.ts", may: ["attendance", "contract", "errors"] },
  ui: { at: "components/ui/", may: [] },
  charts: { at: "components/charts/", may: ["ui"] },
  components: {
    at: "components/",
    may: ["ui", "charts", "queries", "contract", "attendance", "text", "errors"],
  },
  app: {
    at: "app/",
    may: [
      "components",
      "ui",
      "queries",
      "services",
      "contract",
      "attendance",
      "text",
      "config",
      "errors",
    ],
  },
  proxy: { at: "proxy.ts", may: ["config"], packages: ["next"] },
  instrumentation: { at: "instrumentation.ts", may: ["config", "services"], packages: ["next"] },
  sandbox: { at: "tests/sandbox/", may: [], packages: ["hono", "@hono"] },
};
