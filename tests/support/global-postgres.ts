import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres";

declare module "vitest" {
  export interface ProvidedContext {
    /** Administrative URL of a real PostgreSQL, empty where there is none. */
    postgresUrl: string;
  }
}

/** One real PostgreSQL for the whole run: TEST_DATABASE_URL, or a throw-away one. */
export function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? undefined : startPostgres();
  project.provide("postgresUrl", given ?? cluster?.url ?? "");
  return () => cluster?.stop();
}
