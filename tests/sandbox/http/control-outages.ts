import type { Hono } from "hono";
import { dayFromInt } from "../state/calendar";
import type { Outage } from "../state/outages";
import type { Tenant } from "../state/tenant";
import { type Fields, fieldsOf } from "./control-fields";

/** Controls over devices that took no punches. */
export function addOutageControls(app: Hono, tenant: Tenant): void {
  app.post("/outages", async (c) => {
    tenant.outages.push(outageOf(tenant, await fieldsOf(c)));
    return c.json(tenant.outages);
  });
  app.delete("/outages", (c) => {
    tenant.outages = [];
    return c.json([]);
  });
}

function outageOf({ directory }: Tenant, { department_id: id, day, side }: Fields): Outage {
  if (typeof id !== "string" || !directory.department(id, "department_id"))
    throw new Error(`no department ${String(id)}`);
  const number = typeof day === "number" ? dayFromInt(day) : null;
  if (number === null) throw new Error("day is a number like 20261119");
  if (side !== "in" && side !== "out") throw new Error("side is in or out");
  return { departmentId: id, day: number, side };
}
