import { getAudit as contract } from "@/lib/contract/audit";
import { getAudit } from "@/lib/services/read-audit";
import { handler } from "../../handler";

export const GET = handler(contract, getAudit);
