const layers = require("./layers.cjs");

const names = Object.keys(layers);
const at = (name) => `^${layers[name].at.replaceAll(".", "[.]")}`;
const inside = (name) =>
  names.filter((n) => n !== name && layers[n].at.startsWith(layers[name].at)).map(at);
const packages = (...list) => `node_modules/(${list.join("|")})/`;
const PRODUCT = "^(app|components|lib|proxy|instrumentation)";
const SCREENS = "(team|exceptions|employees|remedies|me|settings)";

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const oneDoor = (name, comment, door, ...list) =>
  forbid(name, comment, { path: PRODUCT, pathNot: door }, { path: packages(...list) });

const layerRules = names.map((name) =>
  forbid(
    `layer-${name}`,
    `${layers[name].at} may import: ${layers[name].may.join(", ") || "nothing of ours"}`,
    { path: at(name), pathNot: inside(name) },
    {
      path: "^(app|components|lib|tests|proxy[.]|instrumentation[.])",
      pathNot: [name, ...layers[name].may].map(at),
    },
  ),
);

const packageRules = names
  .filter((name) => layers[name].packages)
  .map((name) =>
    forbid(
      `packages-${name}`,
      `packages in ${layers[name].at}: ${layers[name].packages.join(", ") || "none"}`,
      { path: at(name), pathNot: ["^lib/launch/assemble[.]ts$", "[.]test[.]ts$"] },
      { path: "node_modules/", pathNot: packages(...layers[name].packages, "@types") },
    ),
  );

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    ...packageRules,
    forbid(
      "screens-are-strangers",
      "a screen never imports another screen's parts: lift them to day, shell, ui or charts",
      { path: `^components/${SCREENS}/` },
      { path: `^components/${SCREENS}/`, pathNot: "^components/$1/" },
    ),
    oneDoor("one-door-to-feishu", "only lib/feishu speaks Feishu", at("feishu"), "@larksuiteoapi"),
    oneDoor("one-door-to-charts", "only components/charts draws", at("charts"), "recharts"),
    oneDoor(
      "one-door-to-the-database",
      "only lib/store speaks SQL",
      at("store"),
      "pg",
      "@types/pg",
      "drizzle-orm",
    ),
    oneDoor(
      "one-door-to-the-embedded-database",
      "only lib/launch owns the embedded database",
      at("launch"),
      "@electric-sql",
    ),
    oneDoor(
      "queries-stay-in-the-browser",
      "react-query belongs to lib/queries.ts, components and app",
      [at("queries"), at("components"), at("app")],
      "@tanstack",
    ),
    forbid(
      "no-react-below-the-screens",
      "what is not a screen knows no React",
      { path: "^lib/", pathNot: [at("queries")] },
      { path: packages("react", "react-dom", "@types/react", "@types/react-dom") },
    ),
    forbid(
      "schemas-come-with-the-first-call",
      "what a page loads has a contract's types and lists; its schemas are imported() when called",
      {
        path: [at("queries"), at("components")],
        // Itself imported() when somebody exports.
        pathNot: "^components/team/export/save[.]ts$",
      },
      {
        path: at("contract"),
        pathNot: "^lib/contract/lists[.]ts$",
        dynamic: false,
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid(
      "no-node-in-the-browser",
      "the rules, contract, text, queries and components also run in the browser",
      { path: ["errors", "attendance", "contract", "text", "queries", "components"].map(at) },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "no-dev-packages-in-the-product",
      "what the product imports is listed in dependencies",
      { path: PRODUCT, pathNot: "^lib/launch/assemble[.]ts$" },
      { dependencyTypes: ["npm-dev"], pathNot: packages("@types") },
    ),
    forbid("no-cycles", "imports never come back to where they started", {}, { circular: true }),
    forbid(
      "imports-resolve",
      "every import leads somewhere",
      { path: PRODUCT },
      { couldNotResolve: true },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "[.]css$" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
