import { exportAudit as contract } from "@/lib/contract/audit";
import { exportAudit } from "@/lib/services/export-audit";
import { handler } from "../../handler";

export const GET = handler(contract, exportAudit, {
  body: ({ filename, content }) => ({
    body: content,
    type: "text/csv; charset=utf-8",
    headers: { "content-disposition": `attachment; filename="${filename}"` },
  }),
});
