import { defineConfig } from "drizzle-kit";

/** `npx drizzle-kit generate --config tests/drizzle.config.ts --name <what-changes>` writes the next migration. */
export default defineConfig({
  dialect: "postgresql",
  casing: "snake_case",
  schema: "lib/store/schema/{directory,attendance,ledger,running,outbox,views}.ts",
  out: "lib/store/migrations",
});
