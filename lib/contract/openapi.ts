import * as z from "zod/mini";
import { exportAudit, getAudit } from "./audit";
import type { Contract } from "./contract";
import { getDays, getPhoto, getPunches, getWindows, listEmployees } from "./employees";
import { listExceptions } from "./exceptions";
import { exportDaily, exportPunches, exportSummary, exportSymbols } from "./exports";
import { getMe } from "./me";
import { problem } from "./problem";
import { createRemedies, createRemedy, decideRemedies, listRemedies } from "./remedies";
import { getRemedyStory } from "./remedy-story";
import { remind } from "./reminders";
import { getDiagnostics } from "./settings";
import { getTeam } from "./team";
import { getTrends } from "./trends";
import { deleteView, listViews, saveView } from "./views";

type Row = Pick<Contract<unknown, unknown>, "method" | "path" | "summary" | "media"> & {
  input: z.core.$ZodType;
  output: z.core.$ZodType;
};

/** Every documented call; a route without a row here fails the API tests. */
export const CONTRACTS: readonly Row[] = [
  getMe,
  listEmployees,
  getTeam,
  getTrends,
  getDays,
  getPunches,
  getPhoto,
  getWindows,
  listExceptions,
  listRemedies,
  getRemedyStory,
  createRemedy,
  createRemedies,
  decideRemedies,
  remind,
  listViews,
  saveView,
  deleteView,
  getDiagnostics,
  getAudit,
  exportAudit,
  exportSummary,
  exportDaily,
  exportPunches,
  exportSymbols,
];

const schemaOf = (schema: z.core.$ZodType, io: "input" | "output") => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
};

const json = (schema: object, type = "application/json") => ({ content: { [type]: { schema } } });

/** A body goes with everything but these; what they are told is in the address. */
const isBodyless = (method: Row["method"]) => method === "GET" || method === "DELETE";

const parametersOf = ({ path, method, input }: Row) => {
  const { properties = {}, required = [] } = schemaOf(input, "input");
  return Object.entries(properties).flatMap(([name, schema]) => {
    const inPath = path.includes(`{${name}}`);
    if (!inPath && !isBodyless(method)) return [];
    return [
      { name, in: inPath ? "path" : "query", required: inPath || required.includes(name), schema },
    ];
  });
};

const successOf = ({ media, output }: Row) =>
  media ? json({ type: "string", format: "binary" }, media) : json(schemaOf(output, "output"));

/** What a caller may safely send again under the same Idempotency-Key. */
const REPEATABLE = new Set<string>([createRemedy.path, createRemedies.path, decideRemedies.path]);

const operationOf = (row: Row) => ({
  summary: row.summary,
  parameters: [
    ...parametersOf(row),
    ...(row.method === "POST" && REPEATABLE.has(row.path)
      ? [{ name: "Idempotency-Key", in: "header", required: false, schema: { type: "string" } }]
      : []),
  ],
  ...(!isBodyless(row.method) && { requestBody: json(schemaOf(row.input, "input")) }),
  responses: {
    "2XX": { description: "Success", ...successOf(row) },
    default: {
      description: "RFC 9457 problem",
      ...json(schemaOf(problem, "output"), "application/problem+json"),
    },
  },
});

/** The HTTP surface as OpenAPI 3.1, made from the contracts alone. */
export const openApi = () => {
  const paths: Record<string, Record<string, object>> = {};
  for (const row of CONTRACTS)
    paths[row.path] = { ...paths[row.path], [row.method.toLowerCase()]: operationOf(row) };
  return { openapi: "3.1.0", info: { title: "Rollcall", version: "1" }, paths };
};
