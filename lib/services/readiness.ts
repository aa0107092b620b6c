import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { pingStore } from "@/lib/store/store";
import { getRuntime } from "./runtime";

type Readiness = { ok: boolean; database: "ok" | "failing"; feishu: "ok" | "failing" };

/** A probe does not wait longer. */
const PATIENCE_MS = 5000;

const works = (work: Promise<unknown>) =>
  Promise.race([
    work.then(
      () => "ok" as const,
      () => "failing" as const,
    ),
    wait(PATIENCE_MS, "failing" as const, { ref: false }),
  ]);

/** Whether the database and Feishu's token answer; no more than which of them does not. */
export const readiness = async (): Promise<Readiness> => {
  const { store, tenant } = getRuntime();
  const [database, feishu] = await Promise.all([
    works(pingStore(store)),
    works(tenant.token.get()),
  ]);
  return { ok: database === "ok" && feishu === "ok", database, feishu };
};
