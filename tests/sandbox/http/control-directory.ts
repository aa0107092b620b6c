import type { Hono } from "hono";
import { rangeOf } from "../state/contact-range";
import type { Tenant } from "../state/tenant";
import { type Fields, fieldsOf } from "./control-fields";

/** Controls over what the app sees of the directory and how departments hang together. */
export function addDirectoryControls(app: Hono, tenant: Tenant): void {
  app.post("/contact-range", async (c) => {
    tenant.contactRange = rangeOf(tenant.directory, await fieldsOf(c));
    return c.json(tenant.contactRange);
  });
  app.delete("/contact-range", (c) => {
    tenant.contactRange = undefined;
    return c.json({ ok: true });
  });
  app.post("/departments/:id", async (c) => {
    changeDepartment(tenant, c.req.param("id"), await fieldsOf(c));
    return c.json({ ok: true });
  });
}

function changeDepartment({ directory }: Tenant, id: string, fields: Fields): void {
  const department = directory.department(id, "department_id");
  if (!department) throw new Error(`no department ${id}`);
  const { parent_id: parent, head, deputies } = fields;
  if (typeof parent === "string") department.parentId = parent;
  if (typeof head === "string" || head === null) {
    department.leaderUserId = head ?? undefined;
    department.leaders = head === null ? [] : [{ leaderType: 1, leaderID: head }];
  }
  if (Array.isArray(deputies)) {
    department.leaders = [
      ...department.leaders.filter(({ leaderType }) => leaderType !== 2),
      ...deputies.map((each) => ({ leaderType: 2, leaderID: String(each) })),
    ];
  }
}
